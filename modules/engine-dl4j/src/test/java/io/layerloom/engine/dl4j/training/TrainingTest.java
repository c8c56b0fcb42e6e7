package io.layerloom.engine.dl4j.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.layerloom.data.Examples;
import io.layerloom.data.Part;
import io.layerloom.engine.Engine;
import io.layerloom.engine.EngineException;
import io.layerloom.engine.Evaluation;
import io.layerloom.engine.ExportFormat;
import io.layerloom.engine.ExportResult;
import io.layerloom.engine.TrainingCommands.Command;
import io.layerloom.engine.TrainingObserver.CheckpointReason;
import io.layerloom.engine.TrainingObserver.EventKind;
import io.layerloom.engine.TrainingOutcome;
import io.layerloom.engine.TrainingOutcome.End;
import io.layerloom.engine.dl4j.ArrayDataset;
import io.layerloom.engine.dl4j.Dl4jEngine;
import io.layerloom.engine.dl4j.FailingExamples;
import io.layerloom.engine.dl4j.Networks;
import io.layerloom.engine.dl4j.Recorder;
import io.layerloom.engine.dl4j.Runs;
import io.layerloom.engine.dl4j.Settings;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.shape.Shape;
import io.layerloom.model.training.CheckpointPolicy;
import io.layerloom.model.training.Choice;
import io.layerloom.model.training.EarlyStopping;
import io.layerloom.model.training.EarlyStopping.RestoreBest;
import io.layerloom.model.training.LearningRates;
import io.layerloom.model.training.TrainingSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingTest {
    private static final Shape VECTOR = new Shape.Vector(6);

    @TempDir
    Path folder;

    @Test
    void learnsImages() throws Exception {
        ArrayDataset dataset = ArrayDataset.classes(Runs.IMAGE, 4, 300, 1);
        Recorder recorder = new Recorder();

        TrainingOutcome outcome =
                Runs.train(Runs.restless(4), new Settings().epochs(6).build(), dataset, folder, recorder);

        assertThat(outcome.end()).isEqualTo(End.COMPLETED);
        assertThat(outcome.metrics().get("test.accuracy")).isGreaterThan(0.9);
        assertThat(outcome.iterations()).isEqualTo(6 * 19).isEqualTo(recorder.losses.size());
        assertThat(recorder.epochs)
                .hasSize(6)
                .allSatisfy(metrics -> assertThat(metrics).containsOnlyKeys("val.loss", "val.accuracy"));
        assertThat(recorder.accuracies).allSatisfy(value -> assertThat(value).isBetween(0.0, 1.0));
        assertThat(average(recorder.losses.subList(100, 114))).isLessThan(average(recorder.losses.subList(0, 14)));
    }

    @ParameterizedTest
    @CsvSource({
        "CrossEntropy,softmax,3",
        "BinaryCrossEntropy,sigmoid,3",
        "MSE,softmax,3",
        "Hinge,identity,3",
        "MAE,sigmoid,3",
        "BinaryCrossEntropy,sigmoid,1",
        "Hinge,identity,1",
        "MSE,identity,1"
    })
    void everyLossLearnsClasses(String loss, String activation, int units) throws Exception {
        ArrayDataset dataset = ArrayDataset.classes(VECTOR, units == 1 ? 2 : 3, 200, 11);
        NetworkGraph network = Networks.from(VECTOR)
                .then("Dense", "units", 16)
                .then("Output", "units", units, "activation", activation)
                .graph();

        TrainingOutcome outcome =
                Runs.train(network, new Settings().loss(loss).epochs(12).build(), dataset, folder, new Recorder());

        assertThat(outcome.metrics().get("test.accuracy")).isGreaterThan(0.8);
        try (Engine.Model model = new Dl4jEngine().open(outcome.model())) {
            Evaluation evaluation = model.evaluate(Part.TEST, dataset.examples(Part.TEST));
            assertThat(evaluation.metrics().get("loss"))
                    .isEqualTo(outcome.metrics().get("test.loss"));
            assertThat(evaluation.metrics().get("accuracy"))
                    .isEqualTo(outcome.metrics().get("test.accuracy"));
            assertThat(evaluation.metrics().get("rocAuc")).isGreaterThan(0.8);
            float[][] predictions = model.predict(dataset.examples(Part.TEST));
            assertThat(predictions[0]).hasSize(dataset.signature().classes().size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MSE", "MAE"})
    void learnsNumbers(String loss) throws Exception {
        ArrayDataset dataset = ArrayDataset.numbers(VECTOR, 2, 200, 5);
        NetworkGraph network = Networks.from(VECTOR)
                .then("Output", "units", 2, "activation", "identity")
                .graph();
        Recorder recorder = new Recorder();

        TrainingOutcome outcome = Runs.train(
                network,
                new Settings()
                        .loss(loss)
                        .optimizer(Settings.rate("Adam", 0.03))
                        .epochs(30)
                        .build(),
                dataset,
                folder,
                recorder);

        assertThat(outcome.metrics().get("test.r2")).isGreaterThan(0.95);
        assertThat(outcome.metrics().get("test.loss"))
                .isEqualTo(outcome.metrics().get("test." + loss.toLowerCase(Locale.ROOT)), within(1e-9));
        assertThat(recorder.accuracies).containsOnly(Double.NaN);
    }

    @Test
    void theScheduleRulesUntilAPersonSetsARate() throws Exception {
        TrainingSettings settings =
                new Settings().schedule(Choice.of("Cosine")).epochs(2).build();
        Recorder recorder =
                new Recorder().at(9, new Command.SetLearningRate(0.5)).at(8, new Command.SetLearningRate(-1));

        Runs.train(linear(3), settings, ArrayDataset.classes(VECTOR, 3, 100, 1), folder, recorder);

        for (int i = 0; i < recorder.rates.size(); i++) {
            assertThat(recorder.rates.get(i)).isEqualTo(i < 9 ? LearningRates.learningRate(settings, i, 7) : 0.5);
        }
        assertThat(recorder.events).contains(EventKind.LEARNING_RATE_CHANGED, EventKind.NOTE);
    }

    @Test
    void dataThatFailInTheMiddleEndTheRunWithAClearProblem() {
        ArrayDataset dataset = ArrayDataset.classes(VECTOR, 3, 100, 1);
        Examples failing = new FailingExamples(dataset.examples(Part.TRAIN), 130);
        Recorder recorder = new Recorder();

        EngineException failure = catchThrowableOfType(
                EngineException.class,
                () -> Runs.train(linear(3), new Settings().build(), dataset.withTraining(failing), folder, recorder));

        assertThat(failure.problems().get(0).code()).isEqualTo("dl4j.data.failed");
        assertThat(failure).hasMessageContaining("the disk is gone");
        assertThat(recorder.losses).hasSize(130 / 16);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("prefetch"));
    }

    @Test
    void aLossThatIsNoNumberEndsTheRunAndKeepsWhatWasMeasured() {
        TrainingSettings settings = new Settings()
                .loss("MSE")
                .optimizer(Settings.rate("SGD", 1000))
                .epochs(50)
                .build();
        NetworkGraph network = Networks.from(VECTOR)
                .then("Output", "units", 1, "activation", "identity")
                .graph();
        Recorder recorder = new Recorder();

        EngineException failure = catchThrowableOfType(
                EngineException.class,
                () -> Runs.train(network, settings, ArrayDataset.numbers(VECTOR, 1, 100, 1), folder, recorder));

        assertThat(failure.problems().get(0).code()).isEqualTo("dl4j.training.diverged");
        assertThat(failure.problems().get(0).message().arguments())
                .contains(String.valueOf(recorder.losses.size() - 1));
        assertThat(recorder.events).contains(EventKind.NOT_A_NUMBER);
        assertThat(recorder.losses.get(recorder.losses.size() - 1)).matches(loss -> !Double.isFinite(loss));
        assertThat(recorder.losses.subList(0, recorder.losses.size() - 1)).allMatch(Double::isFinite);
    }

    @Test
    void earlyStoppingWaitsForItsPatienceAndBringsTheBestBack() throws Exception {
        EarlyStopping rule = new EarlyStopping("val.loss", 2, 100, RestoreBest.BEST);
        ArrayDataset dataset = ArrayDataset.classes(VECTOR, 3, 100, 1);
        Recorder recorder = new Recorder();
        TrainingOutcome oneEpoch =
                Runs.train(linear(3), new Settings().epochs(1).build(), dataset, folder.resolve("a"), new Recorder());

        TrainingOutcome outcome = Runs.train(
                linear(3), new Settings().epochs(50).stopping(rule).build(), dataset, folder.resolve("b"), recorder);

        assertThat(outcome.end()).isEqualTo(End.EARLY_STOPPED);
        assertThat(outcome.epochs()).isEqualTo(3);
        assertThat(recorder.events).contains(EventKind.EARLY_STOPPED);
        assertThat(outcome.parametersSha256()).isEqualTo(oneEpoch.parametersSha256());
        assertThat(outcome.metrics().get("test.loss"))
                .isEqualTo(oneEpoch.metrics().get("test.loss"));
    }

    @Test
    void keepsTheNewestCheckpointsAndTheBest() throws Exception {
        CheckpointPolicy policy = new CheckpointPolicy(3, 0, 0, 2);
        Recorder recorder = new Recorder();

        TrainingOutcome outcome = Runs.train(
                linear(3),
                new Settings().epochs(2).checkpoints(policy).build(),
                ArrayDataset.classes(VECTOR, 3, 100, 1),
                folder,
                recorder);

        try (var files = Files.list(folder.resolve("checkpoints"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("iteration-000000000009.zip", "iteration-000000000012.zip", "best.zip");
        }
        assertThat(recorder.removed).hasSize(2);
        assertThat(recorder.reasons)
                .contains(CheckpointReason.POLICY, CheckpointReason.BEST, CheckpointReason.FINISHED);
        assertThat(outcome.model()).isEqualTo(folder.resolve("model.zip")).exists();
    }

    @Test
    void checkpointsAndExportsLoadInPlainDeeplearning4j() throws Exception {
        ArrayDataset dataset = ArrayDataset.classes(Runs.IMAGE, 3, 100, 1);
        Recorder recorder = new Recorder().at(10, new Command.Checkpoint());
        TrainingOutcome outcome =
                Runs.train(Runs.restless(3), new Settings().epochs(2).build(), dataset, folder, recorder);
        Path output = folder.resolve("export.zip");

        ComputationGraph checkpoint =
                ModelSerializer.restoreComputationGraph(recorder.saved.get(0).toFile(), true);
        try (Engine.Model model = new Dl4jEngine().open(outcome.model())) {
            ExportResult result = model.export(ExportFormat.DL4J, output, dataset.examples(Part.TEST));

            assertThat(result.bytes()).isEqualTo(Files.size(output));
            assertThat(result.samples()).isEqualTo(dataset.examples(Part.TEST).size());
            assertThat(result.maxDifference()).isLessThan(1e-5);
            assertThat(result.sha256()).matches("[0-9a-f]{64}");
            assertThat(model.parametersSha256()).isEqualTo(outcome.parametersSha256());
        }
        assertThat(checkpoint.getIterationCount()).isEqualTo(10);
        assertThat(checkpoint.getEpochCount()).isEqualTo(1);
        assertThat(checkpoint.getUpdater().getStateViewArray().length()).isPositive();
        String json = ModelSerializer.restoreComputationGraph(output.toFile())
                .getConfiguration()
                .toJson();
        assertThat(json).doesNotContain("layerloom");
    }

    @Test
    void aCheckpointOfAnotherNetworkIsRefused() throws Exception {
        ArrayDataset dataset = ArrayDataset.classes(VECTOR, 3, 50, 1);
        TrainingOutcome outcome =
                Runs.train(linear(3), new Settings().epochs(1).build(), dataset, folder, new Recorder());
        NetworkGraph other = Networks.from(VECTOR)
                .then("Dense", "units", 5)
                .then("Output", "units", 3)
                .graph();

        EngineException failure = catchThrowableOfType(
                EngineException.class,
                () -> Runs.resume(
                        other, new Settings().build(), dataset, folder, outcome.model(), null, new Recorder()));

        assertThat(failure.problems().get(0).code()).isEqualTo("dl4j.checkpoint.network-differs");
    }

    @Test
    void whatDoesNotFitIsRefusedBeforeTraining() {
        ArrayDataset dataset = ArrayDataset.classes(VECTOR, 3, 50, 1);
        assertThat(problem(linear(4), new Settings().build(), dataset)).isEqualTo("dl4j.output.units");
        assertThat(problem(linear(3), new Settings().loss("BinaryCrossEntropy").build(), dataset))
                .isEqualTo("dl4j.output.loss");
        NetworkGraph wide =
                Networks.from(new Shape.Vector(7)).then("Output", "units", 3).graph();
        assertThat(problem(wide, new Settings().build(), dataset)).isEqualTo("dl4j.input.shape");
        ArrayDataset empty = new ArrayDataset(dataset.signature(), Map.of());
        assertThat(problem(linear(3), new Settings().build(), empty)).isEqualTo("dl4j.data.empty");
    }

    private String problem(NetworkGraph network, TrainingSettings settings, ArrayDataset dataset) {
        return catchThrowableOfType(
                        EngineException.class, () -> Runs.train(network, settings, dataset, folder, new Recorder()))
                .problems()
                .get(0)
                .code();
    }

    private static NetworkGraph linear(int classes) {
        return Networks.from(VECTOR).then("Output", "units", classes).graph();
    }

    private static double average(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
