package io.layerloom.app.command.compare;

import io.layerloom.app.command.base.CommandContext;
import io.layerloom.app.command.base.JsonOption;
import io.layerloom.app.command.base.ProjectArgument;
import io.layerloom.app.command.base.ProjectRuns;
import io.layerloom.app.command.base.TerminalCommand;
import io.layerloom.app.terminal.ExitCode;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.RunStore;
import io.layerloom.runstore.run.RunRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code compare DIR RUN RUN…}: only the differences, and which is better. */
@Command(name = "compare")
public final class CompareCommand extends TerminalCommand {
    @Mixin
    final ProjectArgument argument = new ProjectArgument();

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "RUN")
    List<String> selectors = new ArrayList<>();

    @Mixin
    final JsonOption json = new JsonOption();

    public CompareCommand(CommandContext context) {
        super(context);
    }

    @Override
    protected int run() throws ProblemException {
        try (RunStore store = ProjectRuns.look(context(), argument.directory(context()))) {
            List<RunRecord> runs = select(store);
            if (runs.size() < 2) {
                throw new ProblemException(Problem.error("", "app.compare.too-few"));
            }
            Comparison comparison = Comparison.of(store, runs);
            if (json.isWanted()) {
                terminal().print(new CompareJson(comparison, terminal().locale()).document());
            } else {
                terminal().print(new CompareText(comparison, terminal()).text());
            }
        }
        return ExitCode.DONE;
    }

    /** Each word is a run, or the name of a group, which stands for all its runs. */
    private List<RunRecord> select(RunStore store) throws ProblemException {
        List<RunRecord> all = store.runs().list();
        Map<String, RunRecord> selected = new LinkedHashMap<>();
        for (String selector : selectors) {
            List<RunRecord> group = all.stream()
                    .filter(run -> !run.group().isEmpty() && run.group().equals(selector))
                    .toList();
            List<RunRecord> found = group.isEmpty() ? List.of(store.runs().select(selector)) : group;
            found.forEach(run -> selected.put(run.id().text(), run));
        }
        return List.copyOf(selected.values());
    }
}
