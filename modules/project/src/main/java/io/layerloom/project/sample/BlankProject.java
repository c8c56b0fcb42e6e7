package io.layerloom.project.sample;

import io.layerloom.data.CsvHeader;
import io.layerloom.data.DataDescription;
import io.layerloom.data.Preprocessing;
import io.layerloom.data.Source;
import io.layerloom.data.Split;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.graph.Node;
import io.layerloom.model.training.TrainingSettings;
import io.layerloom.model.value.ParameterValue.Whole;
import io.layerloom.model.value.ParameterValue.Wholes;
import io.layerloom.project.Layout;
import io.layerloom.project.ProjectContent;
import io.layerloom.project.ProjectState;
import java.util.List;
import java.util.Map;

/** What a new project begins with: a small network for a table that a person still has to name. */
final class BlankProject {
    private static final NetworkGraph NETWORK = new NetworkGraph(
            List.of(
                    new Node("input-1", "Input", Map.of("shape", new Wholes(List.of(4L))), List.of()),
                    new Node("dense-1", "Dense", Map.of("units", new Whole(16)), List.of("input-1")),
                    new Node("output-1", "Output", Map.of("units", new Whole(3)), List.of("dense-1"))),
            List.of());

    private static final DataDescription DATA = new DataDescription(
            new Source.Csv("data/table.csv", ',', CsvHeader.NAMES, List.of()),
            new Split.Fractions(0.1, 0.2, Split.Mode.STRATIFIED, 1),
            List.of(Preprocessing.STANDARDIZE));

    static final ProjectState STATE =
            new ProjectState(new ProjectContent(NETWORK, DATA, TrainingSettings.DEFAULT), Layout.AUTOMATIC);

    private BlankProject() {}
}
