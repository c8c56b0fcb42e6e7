package io.layerloom.app.command.run;

import io.layerloom.app.command.base.RunMetrics;
import io.layerloom.app.command.base.RunRows;
import io.layerloom.app.filter.Filter;
import io.layerloom.app.terminal.Terminal;
import io.layerloom.app.text.JsonObject;
import io.layerloom.app.text.NumberText;
import io.layerloom.app.text.TextTable;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.model.problem.Suggestions;
import io.layerloom.runstore.RunStore;
import io.layerloom.runstore.metric.MetricSummary;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.run.RunRecord;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Runs with what they can be filtered and sorted by. Immutable.
 *
 * @param rows the runs, oldest first unless sorted
 * @param known every field that any run of the project has, for telling a mistake from a run without a value
 */
record RunTable(List<Row> rows, Set<String> known, Instant now) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    /** Metrics that the table shows, in this order, where any run has them. */
    private static final List<String> SHOWN = List.of(
            "train.loss", "val.loss", "val.accuracy", "val.r2", "test.loss", "test.accuracy", "test.mse", "test.r2");

    record Row(RunRecord run, Map<String, Double> metrics, Map<String, List<String>> fields) {}

    RunTable {
        rows = List.copyOf(rows);
    }

    static RunTable of(RunStore store, Instant now) throws ProblemException {
        Map<RunId, Map<String, MetricSummary>> summaries = store.metrics().summaries();
        List<Row> rows = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        for (RunRecord run : store.runs().list()) {
            Map<String, Double> metrics = RunMetrics.of(summaries, run);
            Map<String, List<String>> fields = RunFields.of(run, metrics, now);
            known.addAll(fields.keySet());
            rows.add(new Row(run, metrics, fields));
        }
        known.addAll(List.of("parent", "group", "startedAt"));
        return new RunTable(rows, known, now);
    }

    /**
     * Only the runs that meet the condition.
     *
     * @throws ProblemException if it reads a field that no run has
     */
    RunTable matching(Filter filter) throws ProblemException {
        for (String field : filter.fields()) {
            requireKnown("--filter", field);
        }
        return new RunTable(
                rows.stream().filter(row -> filter.matches(row.fields())).toList(), known, now);
    }

    /**
     * Sorted by a field, the greatest first if the key begins with a minus sign; runs without it come last.
     *
     * @throws ProblemException if no run has it
     */
    RunTable sortedBy(String key) throws ProblemException {
        boolean descending = key.startsWith("-");
        String field = descending ? key.substring(1) : key;
        requireKnown("--sort", field);
        List<Row> sorted = new ArrayList<>(rows);
        sorted.sort(new RowOrder(field, descending ? RowOrder.Direction.DESCENDING : RowOrder.Direction.ASCENDING));
        return new RunTable(sorted, known, now);
    }

    JsonObject json() {
        return new JsonObject()
                .put(
                        "runs",
                        rows.stream()
                                .map(row -> RunRows.json(row.run(), row.metrics(), now))
                                .toList());
    }

    /** The table; {@code extra} fields get columns of their own. */
    String text(Terminal terminal, List<String> extra) {
        if (rows.isEmpty()) {
            return terminal.words(known.contains("run") ? "app.runs.no-match" : "app.runs.none") + "\n";
        }
        List<String> metrics = SHOWN.stream()
                .filter(name -> rows.stream().anyMatch(row -> row.metrics().containsKey(name)))
                .toList();
        List<String> others = extra.stream()
                .filter(name -> !metrics.contains(name) && !OWN.contains(name))
                .toList();
        TextTable table = new TextTable().words(terminal.words("app.runs.run"));
        for (String column : List.of("name", "state", "started")) {
            table.words(terminal.words("app.runs." + column));
        }
        table.numbers(terminal.words("app.runs.time")).numbers(terminal.words("app.runs.epochs"));
        metrics.forEach(table::numbers);
        others.forEach(table::words);
        int idLength =
                ShortIds.length(rows.stream().map(row -> row.run().id().text()).toList());
        rows.forEach(row -> table.row(cells(row, idLength, metrics, others)));
        return table.render();
    }

    private static final Set<String> OWN = Set.of("run", "name", "state", "startedAt", "seconds", "epochs");

    private List<String> cells(Row row, int idLength, List<String> metrics, List<String> others) {
        RunRecord run = row.run();
        List<String> cells = new ArrayList<>();
        cells.add(run.id().text().substring(0, idLength));
        cells.add(run.name());
        cells.add(run.state().name());
        cells.add(run.startedAt() == null ? "–" : TIME.format(run.startedAt()));
        cells.add(run.duration(now)
                .map(time -> NumberText.seconds(RunMetrics.seconds(time)))
                .orElse("–"));
        cells.add(run.progress().epoch() + "/" + run.progress().epochs());
        metrics.forEach(name -> cells.add(
                row.metrics().containsKey(name)
                        ? NumberText.decimal(row.metrics().get(name))
                        : "–"));
        others.forEach(name -> cells.add(String.join(", ", row.fields().getOrDefault(name, List.of("–")))));
        return cells;
    }

    private void requireKnown(String option, String field) throws ProblemException {
        if (!rows.isEmpty() && !known.contains(field)) {
            throw new ProblemException(Problem.error(
                    option, "app.runs.unknown-field", field, String.join(", ", Suggestions.nearest(field, known))));
        }
    }
}
