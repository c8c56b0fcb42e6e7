package io.layerloom.worker.session;

import io.layerloom.data.LoadProgress;
import io.layerloom.data.Part;
import io.layerloom.engine.EngineException;
import io.layerloom.engine.Evaluation;
import io.layerloom.engine.ExportFormat;
import io.layerloom.engine.ExportResult;
import io.layerloom.worker.launch.Backend;
import io.layerloom.worker.launch.Launcher;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Engine work outside a run. A child process is started on first use and ends when it has been idle for a minute, when
 * this session is closed or when its starter dies; the next request starts another. One request runs at a time, others
 * wait. Safe for several threads; all methods but {@link #cancel} and {@link #close} block and are not for the thread of
 * a user interface.
 *
 * <p>A session returns results; keeping them in the run store is the caller's part.
 */
public final class EngineSession implements AutoCloseable {
    private final Launcher launcher;
    private final Backend backend;
    private final Path reports;
    private final Object turn = new Object();
    private volatile @Nullable SessionProcess process;

    /**
     * @param backend class path of the engine
     * @param reports folder for {@code session.log} and crash reports; made if it is not there
     */
    public EngineSession(Launcher launcher, Backend backend, Path reports) {
        this.launcher = launcher;
        this.backend = backend;
        this.reports = reports;
    }

    /**
     * All metrics of a model over a part of the data of its run.
     *
     * @throws EngineException if the model or the data cannot be read or do not fit, the data have changed, or the
     *     process died
     */
    public Evaluation evaluate(Path model, RunData data, Part part, LoadProgress progress) throws EngineException {
        SessionReply reply = ask(new SessionRequest.Evaluate(absolute(model), data.reference(), part.name()), progress);
        if (reply instanceof SessionReply.Evaluated(Evaluation evaluation)) {
            return evaluation;
        }
        throw SessionProblems.unexpected(reply);
    }

    /**
     * Outputs of a model for new examples.
     *
     * @param features one row per example, preprocessed as the run's data were
     * @return one row per example: class probabilities or predicted numbers
     * @throws EngineException if the model cannot be read or the rows do not fit, or the process died
     */
    public float[][] predict(Path model, float[][] features) throws EngineException {
        SessionReply reply =
                ask(new SessionRequest.Predict(absolute(model), FloatTable.of(features)), LoadProgress.NONE);
        if (reply instanceof SessionReply.Predicted(FloatTable outputs)) {
            return outputs.rows();
        }
        throw SessionProblems.unexpected(reply);
    }

    /**
     * Writes a model in a format that other programs read and proves it on examples of its run.
     *
     * @throws EngineException if the model cannot be read, the file cannot be written, or the process died
     */
    public ExportResult export(Path model, ExportFormat format, Path output, RunData data, LoadProgress progress)
            throws EngineException {
        SessionReply reply = ask(
                new SessionRequest.Export(absolute(model), format.name(), absolute(output), data.reference()),
                progress);
        if (reply instanceof SessionReply.Exported done) {
            return new ExportResult(
                    Path.of(done.file()),
                    done.bytes(),
                    done.sha256(),
                    done.samples(),
                    done.maxDifference(),
                    done.notes());
        }
        throw SessionProblems.unexpected(reply);
    }

    /** Ends the work in hand by killing the process; who waits for it gets an {@link EngineException}. */
    public void cancel() {
        SessionProcess current = process;
        if (current != null) {
            current.cancel();
        }
    }

    /** Ends the process. */
    @Override
    public void close() {
        SessionProcess current = process;
        if (current != null) {
            current.close();
        }
    }

    private SessionReply ask(SessionRequest request, LoadProgress progress) throws EngineException {
        synchronized (turn) {
            SessionProcess current = process;
            if (current != null && current.isAlive()) {
                SessionReply reply = current.ask(request, progress);
                if (reply != null) {
                    return SessionProblems.check(reply);
                }
                // it went to sleep just now, or died while nobody asked
            }
            SessionProcess fresh = SessionProcess.start(launcher, backend, reports);
            process = fresh;
            SessionReply reply = fresh.ask(request, progress);
            if (reply == null) {
                throw SessionProblems.died(fresh.exitCode(), reports);
            }
            return SessionProblems.check(reply);
        }
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }
}
