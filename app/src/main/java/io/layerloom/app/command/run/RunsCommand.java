package io.layerloom.app.command.run;

import io.layerloom.app.command.base.CommandContext;
import io.layerloom.app.command.base.JsonOption;
import io.layerloom.app.command.base.ProjectArgument;
import io.layerloom.app.command.base.ProjectRuns;
import io.layerloom.app.command.base.TerminalCommand;
import io.layerloom.app.filter.Filter;
import io.layerloom.app.terminal.ExitCode;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.RunStore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code runs DIR}: the table of runs, filtered and sorted. */
@Command(name = "runs")
public final class RunsCommand extends TerminalCommand {
    @Mixin
    final ProjectArgument argument = new ProjectArgument();

    @Option(names = "--filter", paramLabel = "EXPR")
    @Nullable
    String filter;

    @Option(names = "--sort", paramLabel = "KEY")
    @Nullable
    String sort;

    @Mixin
    final JsonOption json = new JsonOption();

    public RunsCommand(CommandContext context) {
        super(context);
    }

    @Override
    protected int run() throws ProblemException {
        Filter wanted = filter == null ? null : Filter.parse(filter);
        try (RunStore store = ProjectRuns.look(context(), argument.directory(context()))) {
            RunTable table = RunTable.of(store, Instant.now());
            if (wanted != null) {
                table = table.matching(wanted);
            }
            if (sort != null) {
                table = table.sortedBy(sort);
            }
            if (json.isWanted()) {
                terminal().print(table.json());
            } else {
                terminal().print(table.text(terminal(), wanted == null ? List.of() : List.copyOf(wanted.fields())));
            }
        }
        return ExitCode.DONE;
    }
}
