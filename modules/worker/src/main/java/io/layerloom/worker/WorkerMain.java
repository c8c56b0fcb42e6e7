package io.layerloom.worker;

import io.layerloom.runstore.run.RunId;
import io.layerloom.worker.launch.Exit;
import io.layerloom.worker.run.WorkerProcess;
import java.nio.file.Path;

/**
 * A worker process: {@code WorkerMain PROJECT RUN} with the absolute project directory and the id of a run that is
 * waiting for a worker. Logs to its standard error stream, which its starter has redirected to {@code worker.log}.
 *
 * @see Exit the exit codes
 */
public final class WorkerMain {
    private static final System.Logger LOG = System.getLogger(WorkerMain.class.getName());

    private WorkerMain() {}

    /** Trains; ends the process. */
    public static void main(String[] arguments) {
        Exit exit = Exit.UNCAUGHT;
        try {
            exit = arguments.length == 2 && Path.of(arguments[0]).isAbsolute() && RunId.isId(arguments[1])
                    ? WorkerProcess.work(Path.of(arguments[0]).normalize(), RunId.parse(arguments[1]))
                    : Exit.USAGE;
        } catch (Throwable e) { // the border of the process
            LOG.log(System.Logger.Level.ERROR, "the worker ends", e);
        }
        LOG.log(System.Logger.Level.INFO, "ends: {0}", exit);
        // everything is saved and closed; what native libraries do when they are unloaded is not worth waiting for
        Runtime.getRuntime().halt(exit.code());
    }
}
