package io.layerloom.app.command.base;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.RunStore;
import io.layerloom.runstore.run.RunRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code DIR RUN}: a project, and a run of it: an id, its unique beginning, a name, {@code last} or {@code best}. */
@Command
public final class RunArgument extends ProjectArgument {
    @Parameters(index = "1", paramLabel = "RUN")
    String run = "";

    /**
     * The run that is meant.
     *
     * @throws ProblemException if none or several are; candidates are named
     */
    public RunRecord find(RunStore store) throws ProblemException {
        return store.runs().select(run);
    }
}
