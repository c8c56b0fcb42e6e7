package io.layerloom.worker;

import io.layerloom.data.DataLocations;
import io.layerloom.worker.launch.EngineLookup;
import io.layerloom.worker.session.SessionServer;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.time.Duration;

/**
 * A child process for engine work outside a run. Talks to its starter in frames; what libraries print, in Java or in
 * native code, goes to the standard error stream, because the launcher moved the real output to descriptor 3.
 */
public final class EngineSessionMain {
    private static final System.Logger LOG = System.getLogger(EngineSessionMain.class.getName());
    private static final Duration IDLE = Duration.ofSeconds(Long.getLong("layerloom.session.idle.seconds", 60));
    private static final int UNFORESEEN = 4;

    private EngineSessionMain() {}

    /** Serves requests; ends the process. */
    public static void main(String[] arguments) {
        int code = UNFORESEEN;
        try (OutputStream replies = new BufferedOutputStream(replies())) {
            System.setOut(System.err);
            code = new SessionServer(
                            EngineLookup.find(),
                            DataLocations.ofThisProcess(),
                            new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                            replies,
                            IDLE)
                    .serve();
        } catch (Throwable e) { // the border of the process
            LOG.log(System.Logger.Level.ERROR, "the session ends", e);
        }
        Runtime.getRuntime().halt(code);
    }

    private static OutputStream replies() throws java.io.IOException {
        String file = System.getProperty("layerloom.session.output", "");
        return file.isEmpty() ? new FileOutputStream(FileDescriptor.out) : new FileOutputStream(file);
    }
}
