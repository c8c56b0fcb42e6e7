package io.layerloom.app.command.run;

import io.layerloom.app.command.base.CommandContext;
import io.layerloom.app.command.base.JsonOption;
import io.layerloom.app.command.base.ProjectRuns;
import io.layerloom.app.command.base.RunArgument;
import io.layerloom.app.command.base.TerminalCommand;
import io.layerloom.app.terminal.ExitCode;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.model.problem.Suggestions;
import io.layerloom.runstore.RunStore;
import io.layerloom.runstore.metric.Series;
import io.layerloom.runstore.metric.SeriesQuery;
import io.layerloom.runstore.run.RunRecord;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code curve DIR RUN METRIC}: one metric, exact points when they fit, buckets otherwise. */
@Command(name = "curve")
public final class CurveCommand extends TerminalCommand {
    private static final int MOST_BUCKETS = 10_000_000;

    @Mixin
    final RunArgument argument = new RunArgument();

    @Parameters(index = "2", paramLabel = "METRIC")
    String metric = "";

    @Option(names = "--from", paramLabel = "A")
    long from = Long.MIN_VALUE;

    @Option(names = "--to", paramLabel = "B")
    long to = Long.MAX_VALUE;

    @Option(names = "--buckets", paramLabel = "N")
    int buckets = 1_000;

    @Mixin
    final JsonOption json = new JsonOption();

    public CurveCommand(CommandContext context) {
        super(context);
    }

    @Override
    protected int run() throws ProblemException {
        if (buckets < 1 || buckets > MOST_BUCKETS) {
            throw new ProblemException(Problem.error("--buckets", "app.curve.buckets", buckets, MOST_BUCKETS));
        }
        try (RunStore store = ProjectRuns.look(context(), argument.directory(context()))) {
            RunRecord run = argument.find(store);
            requireKnown(store, run);
            Series series = store.metrics()
                    .series(SeriesQuery.of(run.id(), metric).between(from, to).inBuckets(buckets));
            CurveReport report = new CurveReport(metric, series);
            if (json.isWanted()) {
                terminal().print(report.json());
            } else {
                terminal().print(report.text(terminal()));
            }
            return ExitCode.DONE;
        }
    }

    /** A run that has measured nothing yet has an empty curve; a name that it does not have is a mistake. */
    private void requireKnown(RunStore store, RunRecord run) throws ProblemException {
        List<String> names = store.metrics().names(run.id());
        if (!names.isEmpty() && !names.contains(metric)) {
            throw new ProblemException(Problem.error(
                    metric,
                    "app.curve.unknown-metric",
                    run.name(),
                    String.join(", ", Suggestions.nearest(metric, names))));
        }
    }
}
