package io.layerloom.engine.dl4j.training;

import io.layerloom.data.Part;
import io.layerloom.engine.EngineException;
import io.layerloom.engine.ExecutionChoice;
import io.layerloom.engine.TrainingTask;
import io.layerloom.engine.dl4j.checkpoint.ModelArchive;
import io.layerloom.engine.dl4j.checkpoint.ModelRecord;
import io.layerloom.engine.dl4j.checkpoint.Progress;
import io.layerloom.engine.dl4j.mapping.NetworkMapping;
import io.layerloom.engine.dl4j.nativeruntime.NativeRuntime;
import io.layerloom.engine.dl4j.network.TrainableNetwork;
import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.training.Acceleration;
import io.layerloom.model.training.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Everything that happens before the first iteration of an attempt. Used once, on the training thread. */
final class Preparation {
    private static final String OFF = "off";

    private final NativeRuntime runtime;
    private final TrainingTask task;
    private final NetworkMapping mapping;
    private final List<Message> remarks = new ArrayList<>();

    Preparation(NativeRuntime runtime, TrainingTask task, NetworkMapping mapping) {
        this.runtime = runtime;
        this.task = task;
        this.mapping = mapping;
    }

    /**
     * What a run starts with.
     *
     * @param network with fresh parameters or those of a checkpoint
     * @param choice in force
     * @param progress where to begin
     * @param best parameters of the best epoch, or null if there are none yet
     * @param remarks what a person should know
     */
    record Prepared(
            TrainableNetwork network,
            ExecutionChoice choice,
            Progress progress,
            @Nullable INDArray best,
            List<Message> remarks) {}

    Prepared prepare() throws EngineException, InterruptedException {
        int examples = task.dataset().examples(Part.TRAIN).size();
        if (examples == 0) {
            throw new EngineException(Problem.error("data.split", "dl4j.data.empty"));
        }
        TrainingSettings settings = task.settings();
        CheckpointFolder.@Nullable Found found =
                task.resumeFrom() == null ? null : CheckpointFolder.read(task.resumeFrom());
        int iterationsPerEpoch = (examples - 1) / settings.batchSize() + 1;
        ExecutionChoice choice = choose(Math.min(examples, settings.batchSize()));
        TrainableNetwork network = new TrainableNetwork(mapping, settings.seed());
        if (found == null) {
            return new Prepared(network, choice, Progress.start(iterationsPerEpoch), null, remarks);
        }
        found.damage()
                .ifPresent(damage -> remarks.add(Message.of(
                        "dl4j.checkpoint.fallback",
                        task.resumeFrom(),
                        found.file().getFileName())));
        Progress progress = resume(network, found.archive(), iterationsPerEpoch);
        return new Prepared(network, choice, progress, best(network, found.archive()), remarks);
    }

    private ExecutionChoice choose(int batchSize) throws EngineException, InterruptedException {
        String wanted = task.settings().device();
        boolean there = wanted.equals("auto") || wanted.equals("cpu") == runtime.isCpu();
        if (!there) {
            throw new EngineException(
                    Problem.error("training.device", "dl4j.device.missing", wanted, runtime.backend()));
        }
        ExecutionChoice fixed = task.fixed();
        Acceleration acceleration = fixed == null
                ? task.settings().acceleration()
                : fixed.acceleration().equals(OFF) ? Acceleration.OFF : Acceleration.AUTO;
        String inForce = runtime.accelerate(acceleration);
        int threads = threads(batchSize, fixed);
        runtime.useThreads(threads);
        String device = runtime.isCpu() ? "cpu" : wanted.equals("auto") ? "cuda:0" : wanted;
        ExecutionChoice choice = new ExecutionChoice(device, runtime.classifier(), threads, inForce);
        if (fixed != null && !fixed.equals(choice)) {
            remarks.add(Message.of("dl4j.choice.changed", describe(fixed), describe(choice)));
        }
        return choice;
    }

    private int threads(int batchSize, @Nullable ExecutionChoice fixed) throws InterruptedException {
        if (fixed != null) {
            return fixed.threads();
        }
        int wanted = task.settings().threads();
        return wanted > 0 ? wanted : new ThreadChoice(runtime).measure(mapping, batchSize);
    }

    private Progress resume(TrainableNetwork network, ModelArchive archive, int iterationsPerEpoch)
            throws EngineException {
        ModelRecord record = archive.record();
        if (!record.layout().equals(network.layout())
                || archive.parameters().length() != network.parameters().length()) {
            throw new EngineException(
                    Problem.error(String.valueOf(task.resumeFrom()), "dl4j.checkpoint.network-differs"));
        }
        Progress stored = record.progress();
        Progress progress =
                stored.iterationsPerEpoch() == iterationsPerEpoch ? stored : rounded(stored, iterationsPerEpoch);
        network.restore(archive.parameters(), updaterState(network, archive), progress.iteration(), progress.epochs());
        return progress;
    }

    /** Optimizer state fits the same optimizer only; a fork may have changed it. */
    private @Nullable INDArray updaterState(TrainableNetwork network, ModelArchive archive) {
        INDArray wanted = network.updaterState();
        INDArray stored = archive.updaterState();
        boolean fits =
                archive.record().optimizer().equals(task.settings().optimizer().type())
                        && (wanted == null ? stored == null : stored != null && stored.length() == wanted.length());
        if (!fits) {
            remarks.add(Message.of("dl4j.checkpoint.fresh-optimizer"));
        }
        return fits ? stored : null;
    }

    /** With other batches the position within an epoch means nothing: go on at the epoch's beginning. */
    private Progress rounded(Progress stored, int iterationsPerEpoch) {
        remarks.add(Message.of("dl4j.checkpoint.other-batches", stored.epochs()));
        long iteration = (long) stored.epochs() * iterationsPerEpoch;
        return new Progress(iteration, iterationsPerEpoch, stored.learningRate(), stored.best());
    }

    private static @Nullable INDArray best(TrainableNetwork network, ModelArchive archive) {
        if (archive.record().progress().best() == null) {
            return null;
        }
        return archive.bestParameters() == null ? network.parameters().dup() : archive.bestParameters();
    }

    private static String describe(ExecutionChoice choice) {
        return String.join(
                ", ", choice.device(), choice.nativeClassifier(), choice.threads() + "×", choice.acceleration());
    }
}
