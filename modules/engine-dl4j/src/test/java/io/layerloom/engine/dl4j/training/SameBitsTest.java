package io.layerloom.engine.dl4j.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.engine.TrainingCommands.Command;
import io.layerloom.engine.TrainingObserver.EventKind;
import io.layerloom.engine.TrainingOutcome;
import io.layerloom.engine.TrainingOutcome.End;
import io.layerloom.engine.dl4j.ArrayDataset;
import io.layerloom.engine.dl4j.Recorder;
import io.layerloom.engine.dl4j.Runs;
import io.layerloom.engine.dl4j.Settings;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.training.Choice;
import io.layerloom.model.training.TrainingSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameBitsTest {
    private static final int CLASSES = 3;
    private static final int ITERATIONS_PER_EPOCH = 7;
    private static final int EPOCHS = 3;

    private final ArrayDataset dataset = ArrayDataset.classes(Runs.IMAGE, CLASSES, 100, 3);
    private final NetworkGraph network = Runs.restless(CLASSES);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"SGD", "Momentum", "RMSProp", "Adam"})
    void aRunThatWasStoppedAndResumedEqualsOneThatWasNot(String optimizer) throws Exception {
        TrainingSettings settings = settings(optimizer);
        Random random = new Random(optimizer.hashCode());
        int iterations = EPOCHS * ITERATIONS_PER_EPOCH;
        int change = random.nextInt(iterations);
        TrainingOutcome whole = Runs.train(network, settings, dataset, folder.resolve("whole"), changing(change));

        for (int trial = 0; trial < 3; trial++) {
            int stop = 1 + random.nextInt(iterations - 1);
            Path part = folder.resolve("part-" + trial);
            Recorder first = changing(change).at(stop, new Command.Stop());
            TrainingOutcome stopped = Runs.train(network, settings, dataset, part, first);
            assertThat(stopped.end()).isEqualTo(End.STOPPED);
            assertThat(stopped.iterations()).isEqualTo(stop);

            Recorder second = changing(change > stop ? change : -1);
            TrainingOutcome resumed =
                    Runs.resume(network, settings, dataset, part, stopped.model(), first.choice, second);

            assertThat(second.firstIteration).isEqualTo(stop);
            assertThat(resumed.end()).isEqualTo(End.COMPLETED);
            assertThat(resumed.parametersSha256())
                    .as("stopped at %s, rate changed at %s", stop, change)
                    .isEqualTo(whole.parametersSha256());
            assertThat(resumed.metrics()).isEqualTo(whole.metrics());
        }
    }

    @Test
    void aDamagedCheckpointGivesWayToTheOneBefore() throws Exception {
        TrainingSettings settings = settings("Adam");
        TrainingOutcome whole = Runs.train(network, settings, dataset, folder.resolve("a"), new Recorder());
        Recorder first = new Recorder().at(5, new Command.Checkpoint()).at(9, new Command.Stop());
        TrainingOutcome stopped = Runs.train(network, settings, dataset, folder.resolve("b"), first);
        byte[] bytes = Files.readAllBytes(stopped.model());
        Files.write(stopped.model(), Arrays.copyOf(bytes, bytes.length / 2));

        Recorder second = new Recorder();
        TrainingOutcome resumed =
                Runs.resume(network, settings, dataset, folder.resolve("b"), stopped.model(), first.choice, second);

        assertThat(second.firstIteration).isEqualTo(5);
        assertThat(second.events).contains(EventKind.NOTE);
        assertThat(second.messages).anyMatch(message -> message.key().equals("dl4j.checkpoint.fallback"));
        assertThat(resumed.parametersSha256()).isEqualTo(whole.parametersSha256());
    }

    @Test
    void measuringThreadsChangesNoBits() throws Exception {
        Recorder measured = new Recorder();
        TrainingSettings free = new Settings().epochs(1).threads(0).build();
        TrainingOutcome first = Runs.train(network, free, dataset, folder.resolve("a"), measured);

        TrainingOutcome second =
                Runs.resume(network, free, dataset, folder.resolve("b"), null, measured.choice, new Recorder());

        assertThat(measured.choice).isNotNull();
        assertThat(measured.choice.threads()).isBetween(1, Runtime.getRuntime().availableProcessors());
        assertThat(second.parametersSha256()).isEqualTo(first.parametersSha256());
    }

    @Test
    void checkpointsAndPausesChangeNoBits() throws Exception {
        TrainingSettings settings = settings("Adam");
        TrainingOutcome quiet = Runs.train(network, settings, dataset, folder.resolve("a"), new Recorder());
        Recorder busy = new Recorder()
                .at(2, new Command.Pause())
                .at(2, new Command.Checkpoint())
                .at(2, new Command.Resume())
                .at(8, new Command.Checkpoint());

        TrainingOutcome disturbed = Runs.train(network, settings, dataset, folder.resolve("b"), busy);

        assertThat(busy.events).contains(EventKind.PAUSED, EventKind.RESUMED);
        assertThat(disturbed.parametersSha256()).isEqualTo(quiet.parametersSha256());
    }

    private static TrainingSettings settings(String optimizer) {
        return new Settings()
                .optimizer(Settings.rate(optimizer, 0.01))
                .schedule(Choice.of("Cosine"))
                .penalties(1e-4, 1e-3)
                .batchSize(16)
                .epochs(EPOCHS)
                .build();
    }

    private static Recorder changing(int iteration) {
        return new Recorder().at(iteration, new Command.SetLearningRate(0.003));
    }
}
