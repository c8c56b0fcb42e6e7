package io.layerloom.worker;

import io.layerloom.worker.launch.Launcher;
import io.layerloom.worker.launch.ProgramLayout;
import io.layerloom.worker.supervise.SupervisorProcess;
import io.layerloom.worker.supervise.SupervisorSettings;
import java.nio.file.Path;

/**
 * A project's supervisor process: {@code SupervisorMain PROJECT} with the absolute project directory. Ends by itself when
 * there is nothing to do. Loads no engine.
 */
public final class SupervisorMain {
    private static final System.Logger LOG = System.getLogger(SupervisorMain.class.getName());
    private static final int UNFORESEEN = 4;

    private SupervisorMain() {}

    /** Supervises; ends the process. */
    public static void main(String[] arguments) {
        int code = UNFORESEEN;
        try {
            SupervisorProcess.work(
                    Path.of(arguments[0]).toAbsolutePath().normalize(),
                    new Launcher(ProgramLayout.current()),
                    SupervisorSettings.of(System.getenv()));
            code = 0;
        } catch (Throwable e) { // the border of the process
            LOG.log(System.Logger.Level.ERROR, "the supervisor ends", e);
        }
        Runtime.getRuntime().halt(code);
    }
}
