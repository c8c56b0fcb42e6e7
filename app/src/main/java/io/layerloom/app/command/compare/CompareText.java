package io.layerloom.app.command.compare;

import io.layerloom.app.terminal.Terminal;
import io.layerloom.app.text.NumberText;
import io.layerloom.app.text.TextTable;
import io.layerloom.runstore.run.RunRecord;
import io.layerloom.runstore.statistics.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A comparison for people: differences, metrics, verdict. */
record CompareText(Comparison comparison, Terminal terminal) {
    String text() {
        StringBuilder text = new StringBuilder();
        if (comparison.differences().isEmpty()) {
            text.append(terminal.words("app.compare.same-settings")).append('\n');
        } else {
            text.append(differences());
        }
        text.append('\n').append(metrics());
        if (comparison.groups().stream().anyMatch(group -> group.runs().size() > 1)) {
            text.append('\n').append(groups());
        }
        text.append('\n')
                .append(comparison.verdict().message().in(terminal.locale()))
                .append('\n');
        if (comparison.runs().stream().anyMatch(run -> run.state().isLive())) {
            text.append(terminal.words("app.compare.wait")).append('\n');
        }
        return text.toString();
    }

    private String differences() {
        TextTable table = new TextTable().words(terminal.words("app.compare.setting"));
        comparison.runs().stream().map(RunRecord::name).forEach(table::words);
        for (SettingDifference difference : comparison.differences()) {
            List<String> cells = new ArrayList<>(List.of(difference.path()));
            difference.values().forEach(value -> cells.add(value == null ? "–" : value));
            table.row(cells);
        }
        return table.render();
    }

    private String metrics() {
        TextTable table = new TextTable().words(terminal.words("app.compare.metric"));
        comparison.runs().stream().map(RunRecord::name).forEach(table::numbers);
        for (String name : comparison.metricNames()) {
            List<String> cells = new ArrayList<>(List.of(name));
            for (Map<String, Double> metrics : comparison.metrics()) {
                cells.add(metrics.containsKey(name) ? NumberText.decimal(metrics.get(name)) : "–");
            }
            table.row(cells);
        }
        return table.render();
    }

    private String groups() {
        TextTable table = new TextTable().words(terminal.words("app.compare.metric"));
        comparison
                .groups()
                .forEach(group -> table.numbers(terminal.words(
                        "app.compare.group", group.name(), group.runs().size())));
        for (String name : comparison.metricNames()) {
            List<String> cells = new ArrayList<>(List.of(name));
            for (RepeatGroup group : comparison.groups()) {
                double[] values = group.values(name);
                cells.add(values.length == 0 ? "–" : spread(Sample.of(values)));
            }
            table.row(cells);
        }
        return table.render();
    }

    private static String spread(Sample sample) {
        return sample.count() == 1
                ? NumberText.decimal(sample.mean())
                : NumberText.decimal(sample.mean()) + " ± " + NumberText.decimal(sample.deviation());
    }
}
