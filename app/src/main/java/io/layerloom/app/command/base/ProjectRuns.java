package io.layerloom.app.command.base;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.RunStore;
import io.layerloom.runstore.lease.RunFiles;
import io.layerloom.worker.launch.ProgramLayout;
import io.layerloom.worker.workbench.Workbench;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Opens the runs of a project for one command. Runs that were left alone are looked after first: whatever waits, runs or
 * has crashed gets a supervisor, and what was found is said on standard error.
 */
public final class ProjectRuns {
    private static final String FOLDER = "runs";

    private ProjectRuns() {}

    /**
     * Opens the runs to change them.
     *
     * @param project project directory
     */
    public static Workbench open(CommandContext context, Path project) throws ProblemException {
        Workbench workbench = Workbench.open(project, ProgramLayout.current());
        workbench.store().notice().ifPresent(context.terminal()::say);
        workbench.wakeUp().forEach(context.terminal()::say);
        return workbench;
    }

    /**
     * Opens the runs to look at them: nothing is created, and a folder that cannot be written will do.
     *
     * @param project project directory
     */
    public static RunStore look(CommandContext context, Path project) throws ProblemException {
        RunFiles files = new RunFiles(project.resolve(FOLDER));
        if (Files.exists(files.database()) && Files.isWritable(files.runsDirectory())) {
            open(context, project).close();
        }
        RunStore store = RunStore.openReadOnly(files.runsDirectory());
        store.notice().ifPresent(context.terminal()::say);
        return store;
    }
}
