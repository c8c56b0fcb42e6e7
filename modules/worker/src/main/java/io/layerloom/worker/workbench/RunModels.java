package io.layerloom.worker.workbench;

import io.layerloom.data.FittedPreprocessing;
import io.layerloom.data.LoadProgress;
import io.layerloom.data.Part;
import io.layerloom.data.load.Datasets;
import io.layerloom.data.load.NewExamples;
import io.layerloom.engine.Evaluation;
import io.layerloom.engine.ExportFormat;
import io.layerloom.engine.ExportResult;
import io.layerloom.engine.RunSpec;
import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.model.task.TaskSignature;
import io.layerloom.runstore.RunStore;
import io.layerloom.runstore.record.Artifact;
import io.layerloom.runstore.record.RunEvent;
import io.layerloom.runstore.record.StoredEvaluation;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.run.RunRecord;
import io.layerloom.worker.launch.Backend;
import io.layerloom.worker.launch.Launcher;
import io.layerloom.worker.record.Checkpoints;
import io.layerloom.worker.record.EvaluationJson;
import io.layerloom.worker.record.InputsFile;
import io.layerloom.worker.record.RunEventKind;
import io.layerloom.worker.record.RunFolder;
import io.layerloom.worker.session.EngineSession;
import io.layerloom.worker.session.RunData;
import io.layerloom.worker.spec.RunSpecJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with the models of runs. An engine session is started on first use and ends with {@link #close}.
 * Results are kept in the run store. Safe for several threads; one request at a time.
 */
public final class RunModels implements AutoCloseable {
    private final Path project;
    private final RunStore store;
    private final EngineSession session;

    RunModels(Path project, RunStore store, Launcher launcher) {
        this.project = project;
        this.store = store;
        this.session = new EngineSession(
                launcher, Backend.CPU, RunFolder.files(project).runsDirectory());
    }

    /**
     * All metrics of a run's model over a part of its data; kept in the store.
     *
     * @param checkpoint name or path of a checkpoint of the run, or null for its model
     * @throws ProblemException if there is no model, the data have changed, or the engine fails
     */
    public Evaluation evaluate(RunId id, Part part, @Nullable String checkpoint, LoadProgress progress)
            throws ProblemException {
        RunRecord run = store.runs().get(id);
        Artifact model = model(run, checkpoint);
        Evaluation evaluation = session.evaluate(file(run, model), data(run), part, progress);
        store.evaluations()
                .add(
                        id,
                        new StoredEvaluation(
                                Instant.now(), evaluation.split(), model.path(), EvaluationJson.write(evaluation)));
        return evaluation;
    }

    /**
     * Predictions for new rows or images.
     *
     * @param checkpoint name or path of a checkpoint of the run, or null for its model
     * @throws ProblemException if there is no model, the file does not fit the run's data, or the engine fails
     */
    public Prediction predict(RunId id, Path input, @Nullable String checkpoint) throws ProblemException {
        RunRecord run = store.runs().get(id);
        Artifact model = model(run, checkpoint);
        RunSpec spec = RunSpecJson.read(run.spec());
        TaskSignature signature = Datasets.signatureOf(spec.data(), project);
        NewExamples examples = NewExamples.read(spec.data(), signature, preprocessing(run), input);
        float[][] rows =
                new float[examples.examples().size()][examples.examples().featureCount()];
        for (int i = 0; i < rows.length; i++) {
            examples.examples().readFeatures(i, rows[i], 0);
        }
        return new Prediction(signature, examples.names(), session.predict(file(run, model), rows));
    }

    /**
     * Writes a run's model in a format that other programs read; recorded as an event of the run.
     *
     * @throws ProblemException if there is no model, the file cannot be written, or the proof fails
     */
    public ExportResult export(RunId id, ExportFormat format, Path output, LoadProgress progress)
            throws ProblemException {
        RunRecord run = store.runs().get(id);
        ExportResult result = session.export(file(run, model(run, null)), format, output, data(run), progress);
        store.events()
                .append(
                        id,
                        RunEvent.now(
                                run.attempt(),
                                run.progress().iteration(),
                                RunEventKind.EXPORTED.text(),
                                Message.of("worker.event.exported", format, result.file()),
                                result.sha256()));
        return result;
    }

    /** Ends the work in hand; who waits for it gets a problem. */
    public void cancel() {
        session.cancel();
    }

    /** Ends the engine session. */
    @Override
    public void close() {
        session.close();
    }

    /** The model of a run, or its newest checkpoint while it has none; or the checkpoint that is asked for. */
    private Artifact model(RunRecord run, @Nullable String checkpoint) throws ProblemException {
        List<Artifact> checkpoints = Checkpoints.newestFirst(store, run.id());
        if (checkpoint != null) {
            return checkpoints.stream()
                    .filter(artifact -> isNamed(artifact, checkpoint))
                    .findFirst()
                    .orElseThrow(() -> problem("worker.model.no-checkpoint", run.name(), checkpoint));
        }
        return Stream.concat(
                        store.artifacts().list(run.id()).stream()
                                .filter(artifact -> artifact.kind().equals("model")),
                        checkpoints.stream())
                .findFirst()
                .orElseThrow(() -> problem("worker.model.none", run.name(), run.state()));
    }

    private static boolean isNamed(Artifact artifact, String name) {
        return artifact.path().equals(name)
                || artifact.path().endsWith("/" + name)
                || Long.toString(artifact.iteration()).equals(name);
    }

    private static ProblemException problem(String key, Object... arguments) {
        return new ProblemException(Problem.error("", key, arguments));
    }

    private Path file(RunRecord run, Artifact artifact) throws ProblemException {
        try {
            return RunFolder.of(project, run.id()).file(artifact.path());
        } catch (IOException e) {
            throw new ProblemException(Problem.error(artifact.path(), "worker.session.no-model", artifact.path()), e);
        }
    }

    private FittedPreprocessing preprocessing(RunRecord run) throws ProblemException {
        try {
            return InputsFile.load(RunFolder.of(project, run.id()));
        } catch (IOException e) {
            throw new ProblemException(Problem.error("", "worker.model.no-preprocessing", run.name()), e);
        }
    }

    private RunData data(RunRecord run) {
        return new RunData(project, run.spec(), run.dataHash());
    }
}
