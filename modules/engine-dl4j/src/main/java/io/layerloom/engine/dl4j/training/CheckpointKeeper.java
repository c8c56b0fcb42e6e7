package io.layerloom.engine.dl4j.training;

import io.layerloom.engine.EngineException;
import io.layerloom.engine.ExecutionChoice;
import io.layerloom.engine.TrainingObserver;
import io.layerloom.engine.TrainingObserver.CheckpointReason;
import io.layerloom.engine.TrainingObserver.EventKind;
import io.layerloom.engine.TrainingTask;
import io.layerloom.engine.dl4j.checkpoint.ArchiveWriter;
import io.layerloom.engine.dl4j.checkpoint.ModelArchive;
import io.layerloom.engine.dl4j.checkpoint.ModelRecord;
import io.layerloom.engine.dl4j.checkpoint.Progress;
import io.layerloom.engine.dl4j.mapping.NetworkMapping;
import io.layerloom.engine.dl4j.network.TrainableNetwork;
import io.layerloom.model.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Saves a run's checkpoints and keeps the parameters of the best epoch. The best parameters live in memory and travel in
 * every checkpoint, so that a resume knows exactly the best of the epochs it has seen; {@code best.zip} is brought up to
 * date with each checkpoint. Used on the training thread.
 */
final class CheckpointKeeper {
    private static final String MODEL = "model.zip";

    private final TrainingTask task;
    private final TrainableNetwork network;
    private final NetworkMapping mapping;
    private final ExecutionChoice choice;
    private final TrainingObserver observer;
    private final CheckpointFolder folder;
    private final CheckpointClock clock;
    private @Nullable INDArray best;
    private boolean bestIsUnsaved;

    CheckpointKeeper(
            TrainingTask task,
            NetworkMapping mapping,
            TrainableNetwork network,
            ExecutionChoice choice,
            @Nullable INDArray best,
            TrainingObserver observer) {
        this.task = task;
        this.mapping = mapping;
        this.network = network;
        this.choice = choice;
        this.best = best;
        this.observer = observer;
        this.folder = new CheckpointFolder(task.runDirectory());
        this.clock = new CheckpointClock(task.settings().checkpoints(), System::nanoTime);
    }

    /** The parameters of the moment are the best so far. */
    void rememberBest() {
        INDArray kept = best;
        if (kept == null) {
            best = network.parameters().dup();
        } else {
            kept.assign(network.parameters().reshape(kept.shape()));
        }
        bestIsUnsaved = true;
    }

    /** The network gets the parameters of the best epoch, if there is one. */
    void restoreBest(Progress progress) {
        if (best != null) {
            network.restore(best, null, progress.iteration(), progress.epochs());
        }
    }

    /**
     * Saves if the policy says so. A disk that is full does not end the training: it goes on, the failure becomes an
     * event, and the next checkpoint tries again.
     */
    void saveIfDue(Progress progress, double rate) {
        if (!clock.isDue(progress.iteration(), progress.iterationsPerEpoch())) {
            return;
        }
        try {
            save(progress, rate, CheckpointReason.POLICY);
        } catch (EngineException e) {
            clock.saved(System.nanoTime());
            observer.event(
                    EventKind.NOTE, progress.iteration(), e.problems().get(0).message());
        }
    }

    /**
     * Saves a checkpoint now.
     *
     * @return its file
     * @throws EngineException if it cannot be written; the ones before stay
     */
    Path save(Progress progress, double rate, CheckpointReason reason) throws EngineException {
        long began = System.nanoTime();
        Path file = folder.file(progress.iteration());
        write(archive(progress, rate, network.parameters(), network.updaterState(), bestIfOther(progress)), file);
        observer.checkpointSaved(file, progress.iteration(), reason);
        saveBest(progress, rate);
        try {
            folder.prune(task.settings().checkpoints().keep()).forEach(observer::checkpointRemoved);
        } catch (IOException e) {
            throw failed(file, e);
        }
        clock.saved(began);
        return file;
    }

    /** Saves the finished model. */
    Path saveModel(Progress progress, double rate, boolean restored) throws EngineException {
        saveBest(progress, rate);
        Path file = task.runDirectory().resolve(MODEL);
        INDArray updaterState = restored ? null : network.updaterState();
        write(archive(progress, rate, network.parameters(), updaterState, null), file);
        observer.checkpointSaved(file, progress.iteration(), CheckpointReason.FINISHED);
        return file;
    }

    private void saveBest(Progress progress, double rate) throws EngineException {
        INDArray parameters = best;
        Progress.BestEpoch epoch = progress.best();
        if (!bestIsUnsaved || parameters == null || epoch == null) {
            return;
        }
        Progress then = progress.at((epoch.epoch() + 1L) * progress.iterationsPerEpoch())
                .withBest(new Progress.BestEpoch(epoch.epoch(), epoch.value(), 0));
        write(archive(then, rate, parameters, null, null), folder.best());
        bestIsUnsaved = false;
        observer.checkpointSaved(folder.best(), then.iteration(), CheckpointReason.BEST);
    }

    private @Nullable INDArray bestIfOther(Progress progress) {
        Progress.BestEpoch epoch = progress.best();
        boolean isCurrent =
                epoch != null && progress.iteration() == (epoch.epoch() + 1L) * progress.iterationsPerEpoch();
        return isCurrent ? null : best;
    }

    private ModelArchive archive(
            Progress progress,
            double rate,
            INDArray parameters,
            @Nullable INDArray updaterState,
            @Nullable INDArray bestParameters) {
        ModelRecord record = new ModelRecord(
                task.dataset().signature(),
                task.dataset().preprocessing(),
                mapping.loss(),
                mapping.activation(),
                network.activationBytes(),
                task.settings().optimizer().type(),
                network.layout(),
                choice,
                progress,
                "",
                "",
                "");
        return new ModelArchive(network.standardConfiguration(rate), parameters, updaterState, bestParameters, record);
    }

    private static void write(ModelArchive archive, Path file) throws EngineException {
        try {
            ArchiveWriter.write(archive, "", file);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private static EngineException failed(Path file, IOException cause) {
        return new EngineException(
                Problem.error(file.toString(), "dl4j.checkpoint.write", String.valueOf(cause.getMessage())), cause);
    }
}
