package io.layerloom.app.command.follow;

import io.layerloom.app.command.base.RunMetrics;
import io.layerloom.app.terminal.ExitCode;
import io.layerloom.app.terminal.Terminal;
import io.layerloom.app.terminal.Words;
import io.layerloom.app.text.JsonObject;
import io.layerloom.app.text.NumberText;
import io.layerloom.app.text.TextTable;
import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.RunStore;
import io.layerloom.runstore.run.RunEnd;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.run.RunRecord;
import io.layerloom.runstore.run.RunState;
import java.time.Instant;
import java.util.Map;

/**
 * What came of a training, as JSON and as text.
 *
 * @param run as it stands
 * @param metrics newest values by name
 * @param now when it was read
 */
record TrainReport(RunRecord run, Map<String, Double> metrics, Instant now) {
    private static final String SPEED = "examplesPerSecond";
    private static final String DATA_PROBLEM = "data.";

    static TrainReport read(RunStore store, RunId run) throws ProblemException {
        RunRecord current = store.runs().get(run);
        return new TrainReport(current, RunMetrics.of(store, current), Instant.now());
    }

    /** Data that only the worker found unreadable are unreadable input all the same. */
    int exitCode() {
        RunEnd end = run.end();
        if (run.state() == RunState.COMPLETED) {
            return ExitCode.DONE;
        }
        return run.state() == RunState.FAILED && end != null && end.reason().startsWith(DATA_PROBLEM)
                ? ExitCode.USAGE
                : ExitCode.FAILED;
    }

    JsonObject json() {
        JsonObject json = new JsonObject()
                .put("run", run.id().text())
                .put("name", run.name())
                .put("state", run.state().name())
                .put("device", run.environment().device())
                .put("threads", run.environment().threads())
                .put("seed", run.seed())
                .put("epochs", run.progress().epoch())
                .put("iterations", run.progress().iteration())
                .put("seconds", run.duration(now).map(RunMetrics::seconds).orElse(null))
                .put(SPEED, metrics.get(SPEED));
        return json.put("metrics", metrics)
                .put("parametersSha256", run.parametersSha256())
                .put("attempts", run.attempt());
    }

    String text(Terminal terminal) {
        TextTable table = new TextTable().words("").words("");
        table.row(terminal.words("app.show.run"), run.id().text());
        table.row(terminal.words("app.show.name"), run.name());
        table.row(terminal.words("app.show.state"), run.state().name());
        table.row(
                terminal.words("app.show.device"),
                run.environment().device() + " × " + run.environment().threads());
        table.row(
                terminal.words("app.show.epochs"),
                run.progress().epoch() + "/" + run.progress().epochs());
        table.row(
                terminal.words("app.show.time"),
                run.duration(now)
                        .map(time -> NumberText.seconds(RunMetrics.seconds(time)))
                        .orElse("–"));
        metrics.forEach((name, value) -> table.row(name, NumberText.decimal(value)));
        if (run.parametersSha256() != null) {
            table.row(terminal.words("app.show.parameters-hash"), run.parametersSha256());
        }
        return table.render();
    }

    /** Says why a run did not complete. */
    void sayEnd(Terminal terminal) {
        RunEnd end = run.end();
        Message reason = end == null ? null : end.message();
        if (run.state() != RunState.COMPLETED) {
            terminal.say(
                    reason == null
                            ? terminal.words("app.train.ended", run.id(), run.state())
                            : terminal.words(
                                    "app.train.ended-because",
                                    run.id(),
                                    run.state(),
                                    Words.of(reason, terminal.locale())));
        }
    }
}
