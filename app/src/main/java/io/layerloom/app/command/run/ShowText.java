package io.layerloom.app.command.run;

import io.layerloom.app.command.base.RunMetrics;
import io.layerloom.app.command.base.SpecValues;
import io.layerloom.app.terminal.Terminal;
import io.layerloom.app.terminal.Words;
import io.layerloom.app.text.NumberText;
import io.layerloom.app.text.TextTable;
import io.layerloom.model.problem.Message;
import io.layerloom.runstore.lease.ProcessIdentity;
import io.layerloom.runstore.record.Artifact;
import io.layerloom.runstore.record.RunEvent;
import io.layerloom.runstore.run.RunEnd;
import io.layerloom.runstore.run.RunEnvironment;
import io.layerloom.runstore.run.RunRecord;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything about one run for people. */
record ShowText(RunDetails details, Terminal terminal, Instant now) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());
    private static final int HASH_SHOWN = 16;

    String text() {
        StringBuilder text = new StringBuilder(facts());
        section(text, "app.show.metrics", metrics());
        section(text, "app.show.specification", specification());
        section(text, "app.show.events", events());
        section(text, "app.show.artifacts", artifacts());
        return text.toString();
    }

    private void section(StringBuilder text, String title, String table) {
        if (!table.isBlank()) {
            text.append('\n').append(terminal.words(title)).append('\n').append(table);
        }
    }

    private String facts() {
        RunRecord run = details.run();
        RunEnvironment environment = run.environment();
        TextTable table = new TextTable().words("").words("");
        table.row(word("run"), run.id().text());
        table.row(word("name"), run.name());
        table.row(word("state"), run.state().name() + end(run.end()));
        table.row(word("attempts"), Integer.toString(run.attempt()));
        ProcessIdentity worker = run.worker();
        if (worker != null) {
            String alive = word(run.state().isLive() && worker.isAlive() ? "alive" : "ended");
            table.row(word("process"), worker.pid() + " " + alive);
        }
        table.row(word("started"), time(run.startedAt()));
        table.row(word("finished"), time(run.endedAt()));
        table.row(
                word("time"),
                run.duration(now)
                        .map(time -> NumberText.seconds(RunMetrics.seconds(time)))
                        .orElse("–"));
        table.row(word("epochs"), run.progress().epoch() + "/" + run.progress().epochs());
        table.row(word("iterations"), NumberText.grouped(run.progress().iteration()));
        table.row(word("device"), environment.device() + " " + environment.nativeClassifier());
        table.row(word("threads"), environment.threads() == 0 ? "–" : Integer.toString(environment.threads()));
        table.row(word("acceleration"), environment.acceleration());
        environment.versions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(version -> table.row(version.getKey(), version.getValue()));
        table.row(word("seed"), Long.toString(run.seed()));
        table.row(word("data-hash"), hash(run.dataHash()));
        table.row(word("parameters-hash"), run.parametersSha256() == null ? "–" : run.parametersSha256());
        if (!run.tags().isEmpty()) {
            table.row(word("tags"), String.join(", ", run.tags()));
        }
        return table.render();
    }

    private String end(@Nullable RunEnd end) {
        if (end == null) {
            return "";
        }
        Message message = end.message();
        return message == null ? " (" + end.reason() + ")" : ": " + Words.of(message, terminal.locale());
    }

    private String metrics() {
        TextTable table = new TextTable().words("").numbers("");
        details.metrics().forEach((name, value) -> table.row("  " + name, NumberText.decimal(value)));
        return table.render();
    }

    private String specification() {
        TextTable table = new TextTable().words("").words("");
        SpecValues.of(details.run().spec()).forEach((path, value) -> table.row("  " + path, value));
        return table.render();
    }

    private String events() {
        TextTable table = new TextTable().words("").numbers("").words("").words("");
        for (RunEvent event : details.events()) {
            table.row(
                    "  " + time(event.time()),
                    Long.toString(event.iteration()),
                    event.kind(),
                    Words.of(event.message(), terminal.locale()));
        }
        return table.render();
    }

    private String artifacts() {
        TextTable table = new TextTable().words("").words("").numbers("").words("");
        for (Artifact artifact : details.artifacts()) {
            table.row(
                    "  " + artifact.kind(),
                    artifact.path(),
                    NumberText.bytes(artifact.bytes()),
                    hash(artifact.sha256()));
        }
        return table.render();
    }

    private String word(String key) {
        return terminal.words("app.show." + key);
    }

    private static String hash(String hash) {
        return hash.length() > HASH_SHOWN ? hash.substring(0, HASH_SHOWN) + "…" : hash;
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "–" : TIME.format(time);
    }
}
