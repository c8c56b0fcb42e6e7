package io.layerloom.worker.session;

import io.layerloom.data.LoadProgress;
import io.layerloom.engine.EngineException;
import io.layerloom.model.problem.Problem;
import io.layerloom.worker.launch.Backend;
import io.layerloom.worker.launch.Launcher;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A session's child process, as its starter sees it. {@link #ask} by one thread at a time. */
final class SessionProcess {
    private static final System.Logger LOG = System.getLogger(SessionProcess.class.getName());
    private static final int SECONDS_TO_END = 5;

    private final Process process;
    private final Path reports;
    private final Wire wire = new Wire();
    private final InputStream replies;
    private final OutputStream requests;
    private volatile boolean cancelled;

    private SessionProcess(Process process, Path reports) {
        this.process = process;
        this.reports = reports;
        this.replies = new BufferedInputStream(process.getInputStream());
        this.requests = new BufferedOutputStream(process.getOutputStream());
    }

    static SessionProcess start(Launcher launcher, Backend backend, Path reports) throws EngineException {
        try {
            Files.createDirectories(reports);
            return new SessionProcess(launcher.session(backend, reports, 0), reports);
        } catch (IOException e) {
            throw new EngineException(
                    Problem.error("", "worker.session.cannot-start", String.valueOf(e.getMessage())), e);
        }
    }

    /**
     * Asks and waits for the answer.
     *
     * @return null if the process ended before it had answered anything, so that another one can be asked
     * @throws EngineException if the process died at work, or was cancelled
     */
    @Nullable
    SessionReply ask(SessionRequest request, LoadProgress progress) throws EngineException {
        byte[] content = bytes(request);
        boolean heard = false;
        try {
            Frames.write(requests, content);
            Optional<byte[]> frame = Frames.read(replies);
            while (frame.isPresent()) {
                heard = true;
                SessionReply reply = wire.read(frame.get(), SessionReply.class);
                if (!(reply instanceof SessionReply.Progress(var what, long done, long total))) {
                    return reply;
                }
                progress.at(what, done, total);
                frame = Frames.read(replies);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the session ended", e);
        }
        // it has ended, or its stream is out of step and nothing sensible can follow
        process.destroyForcibly();
        if (cancelled) {
            throw new EngineException(Problem.info("", "worker.session.cancelled"));
        }
        if (heard) {
            throw SessionProblems.died(exitCode(), reports);
        }
        return null;
    }

    private byte[] bytes(SessionRequest request) throws EngineException {
        try {
            byte[] content = wire.write(request);
            if (content.length <= Frames.LONGEST) {
                return content;
            }
            throw new EngineException(
                    Problem.error("", "worker.session.too-large", content.length >> 20, Frames.LONGEST >> 20));
        } catch (IOException e) {
            throw new EngineException(Problem.error("", "worker.session.unforeseen", e.toString()), e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitCode() {
        try {
            return process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** Ends the process in the middle of its work, because somebody wants that. */
    void cancel() {
        cancelled = true;
        process.destroyForcibly();
    }

    /** Ends the input and, if that does not end the process soon, the process. */
    void close() {
        try {
            process.getOutputStream().close();
            if (process.waitFor(1, TimeUnit.SECONDS)) {
                return;
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the session's input was closed already", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
