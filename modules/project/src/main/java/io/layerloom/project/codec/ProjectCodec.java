package io.layerloom.project.codec;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.project.Layout;
import io.layerloom.project.ProjectContent;
import io.layerloom.project.ProjectInfo;
import io.layerloom.project.ProjectState;
import io.layerloom.project.field.Codec;
import io.layerloom.project.field.Decoding;
import io.layerloom.project.field.Field;
import io.layerloom.project.field.UnknownFields;
import io.layerloom.project.json.JsonDocument;
import io.layerloom.project.json.JsonValue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All files of a project in the current format. Stateless, safe for several threads. */
public final class ProjectCodec {
    private final InfoCodec infos = new InfoCodec();
    private final NetworkCodec networks = new NetworkCodec();
    private final DataCodec data = new DataCodec();
    private final TrainingCodec trainings = new TrainingCodec();
    private final LayoutCodec layouts = new LayoutCodec();

    /** The content of {@link ProjectFile#PROJECT}. */
    public JsonValue encode(ProjectInfo info) {
        return infos.encode(info);
    }

    /** The contents of the other files. */
    public Map<ProjectFile, JsonValue> encode(ProjectState state) {
        Map<ProjectFile, JsonValue> files = new EnumMap<>(ProjectFile.class);
        files.put(ProjectFile.NETWORK, networks.encode(state.content().network()));
        files.put(ProjectFile.DATA, data.encode(state.content().data()));
        files.put(ProjectFile.TRAINING, trainings.encode(state.content().training()));
        files.put(ProjectFile.LAYOUT, layouts.encode(state.layout()));
        return files;
    }

    /**
     * What {@link ProjectFile#PROJECT} says.
     *
     * @throws ProblemException with every problem found
     */
    public ProjectInfo decodeInfo(JsonDocument file, UnknownFields unknownFields) throws ProblemException {
        Decoding decoding = new Decoding(file, unknownFields);
        return decoding.finish(infos.decode(decoding.root(ProjectFile.PROJECT.key())));
    }

    /**
     * What the other files say; without a layout, everything is placed automatically.
     *
     * @throws ProblemException with the problems of all files together
     */
    public ProjectState decodeState(Map<ProjectFile, JsonDocument> files, UnknownFields unknownFields)
            throws ProblemException {
        List<Problem> problems = new ArrayList<>();
        Map<ProjectFile, Field> roots = new EnumMap<>(ProjectFile.class);
        Map<ProjectFile, Decoding> decodings = new EnumMap<>(ProjectFile.class);
        files.forEach((file, document) -> {
            Decoding decoding = new Decoding(document, unknownFields);
            decodings.put(file, decoding);
            roots.put(file, decoding.root(file.key()));
        });
        ProjectContent content = decodeContent(roots);
        Field layout = roots.get(ProjectFile.LAYOUT);
        ProjectState state = new ProjectState(content, layout == null ? Layout.AUTOMATIC : layouts.decode(layout));
        decodings.values().forEach(decoding -> problems.addAll(decoding.problems()));
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return state;
    }

    /** Whether one file by itself could be read. */
    public boolean isReadable(ProjectFile file, JsonDocument document) {
        Decoding decoding = new Decoding(document, UnknownFields.REFUSED);
        codecOf(file).decode(decoding.root(file.key()));
        return !decoding.hasProblems();
    }

    private Codec<?> codecOf(ProjectFile file) {
        return switch (file) {
            case NETWORK -> networks;
            case DATA -> data;
            case TRAINING -> trainings;
            case LAYOUT -> layouts;
            case PROJECT -> infos;
        };
    }

    ProjectContent decodeContent(Map<ProjectFile, Field> roots) {
        return new ProjectContent(
                networks.decode(root(roots, ProjectFile.NETWORK)),
                data.decode(root(roots, ProjectFile.DATA)),
                trainings.decode(root(roots, ProjectFile.TRAINING)));
    }

    private static Field root(Map<ProjectFile, Field> roots, ProjectFile file) {
        Field root = roots.get(file);
        if (root == null) {
            throw new IllegalArgumentException("files: " + file + " is missing");
        }
        return root;
    }
}
