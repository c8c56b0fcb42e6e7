package io.layerloom.worker.run;

import io.layerloom.data.DataLocations;
import io.layerloom.data.Dataset;
import io.layerloom.data.LoadProgress;
import io.layerloom.data.load.Datasets;
import io.layerloom.engine.ExecutionChoice;
import io.layerloom.engine.TrainingTask;
import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.record.Artifact;
import io.layerloom.runstore.run.RunEnvironment;
import io.layerloom.runstore.run.RunParent;
import io.layerloom.worker.record.Checkpoints;
import io.layerloom.worker.record.InputsFile;
import io.layerloom.worker.record.RunEventKind;
import io.layerloom.worker.record.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what an attempt needs: the data, the checkpoint to go on from, and choices that must stay. */
final class AttemptPreparation {
    private final Attempt attempt;
    private final RunStates states;

    AttemptPreparation(Attempt attempt, RunStates states) {
        this.attempt = attempt;
        this.states = states;
    }

    /**
     * What to train.
     *
     * @throws ProblemException if the data cannot be read, or are not those that earlier attempts trained on, or the
     *     checkpoint of a fork is gone
     */
    TrainingTask task(LoadProgress progress) throws ProblemException, IOException {
        Dataset dataset =
                Datasets.open(attempt.spec().data(), attempt.project(), DataLocations.ofThisProcess(), progress);
        checkFingerprint(dataset);
        InputsFile.save(attempt.folder(), dataset.preprocessing());
        return new TrainingTask(
                attempt.spec().network(),
                attempt.spec().training(),
                dataset,
                attempt.folder().path(),
                checkpoint(),
                fixed());
    }

    private void checkFingerprint(Dataset dataset) throws ProblemException {
        String before = attempt.run().dataHash();
        if (before.isEmpty()) {
            attempt.store().runs().setDataHash(attempt.id(), attempt.number(), dataset.fingerprint());
        } else if (!before.equals(dataset.fingerprint())) {
            throw new ProblemException(Problem.error("data.source", "worker.data.changed"));
        }
    }

    private @Nullable Path checkpoint() throws ProblemException, IOException {
        for (Artifact checkpoint : Checkpoints.resumable(attempt.store(), attempt.id())) {
            Optional<Path> file = Checkpoints.intactFile(attempt.folder(), checkpoint);
            if (file.isPresent()) {
                return file.get();
            }
            states.event(
                    RunEventKind.CHECKPOINT_REFUSED,
                    checkpoint.iteration(),
                    Message.of("worker.event.checkpoint-refused", checkpoint.path()),
                    "");
        }
        RunParent parent = attempt.run().parent();
        return parent == null || parent.checkpoint().isEmpty() ? null : ofParent(parent);
    }

    private Path ofParent(RunParent parent) throws ProblemException, IOException {
        Path file = RunFolder.of(attempt.project(), parent.run()).file(parent.checkpoint());
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(
                    Problem.error("", "worker.fork.no-checkpoint", parent.checkpoint(), parent.run()));
        }
        return file;
    }

    private @Nullable ExecutionChoice fixed() {
        RunEnvironment environment = attempt.run().environment();
        return environment.threads() == 0
                ? null
                : new ExecutionChoice(
                        environment.device(),
                        environment.nativeClassifier(),
                        environment.threads(),
                        environment.acceleration());
    }
}
