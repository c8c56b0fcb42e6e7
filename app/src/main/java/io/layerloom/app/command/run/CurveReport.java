package io.layerloom.app.command.run;

import io.layerloom.app.command.base.SeriesSpans;
import io.layerloom.app.terminal.Terminal;
import io.layerloom.app.text.CurvePlot;
import io.layerloom.app.text.CurvePlot.Span;
import io.layerloom.app.text.JsonObject;
import io.layerloom.app.text.NumberText;
import io.layerloom.app.text.TextTable;
import io.layerloom.runstore.metric.Bucket;
import io.layerloom.runstore.metric.Points;
import io.layerloom.runstore.metric.Series;
import java.util.ArrayList;
import java.util.List;

/** One metric of one run, as JSON and as a plot with numbers. */
record CurveReport(String metric, Series series) {
    private static final int PLOT_WIDTH = 72;
    private static final int PLOT_HEIGHT = 16;
    /** Lines of numbers under a plot; the rest is in the JSON. */
    private static final int MOST_LINES = 20;

    JsonObject json() {
        JsonObject json = new JsonObject().put("metric", metric);
        return series instanceof Series.Exact exact
                ? json.put("points", points(exact.points()))
                : json.put(
                        "buckets",
                        ((Series.Summarised) series)
                                .buckets().stream().map(CurveReport::bucket).toList());
    }

    private static List<List<Object>> points(Points points) {
        List<List<Object>> all = new ArrayList<>(points.size());
        for (int i = 0; i < points.size(); i++) {
            all.add(List.of(points.step(i), points.value(i)));
        }
        return all;
    }

    private static JsonObject bucket(Bucket bucket) {
        return new JsonObject()
                .put("from", bucket.from())
                .put("to", bucket.to())
                .put("min", bucket.min())
                .put("max", bucket.max())
                .put("first", bucket.first())
                .put("last", bucket.last())
                .put("nan", bucket.nan())
                .put("count", bucket.count());
    }

    String text(Terminal terminal) {
        List<Span> spans = SeriesSpans.of(series);
        if (spans.isEmpty()) {
            return terminal.words("app.curve.empty", metric) + "\n";
        }
        StringBuilder text = new StringBuilder(metric).append('\n');
        new CurvePlot(spans, PLOT_WIDTH, PLOT_HEIGHT, terminal.glyphs())
                .lines()
                .forEach(line -> text.append(line).append('\n'));
        return text.append('\n').append(numbers(terminal, spans)).toString();
    }

    /** First, last and evenly spread ones between. */
    private String numbers(Terminal terminal, List<Span> spans) {
        TextTable table = new TextTable()
                .numbers(terminal.words("app.curve.step"))
                .numbers(terminal.words("app.curve.smallest"))
                .numbers(terminal.words("app.curve.largest"));
        int lines = Math.min(MOST_LINES, spans.size());
        for (int line = 0; line < lines; line++) {
            Span span = spans.get(lines == 1 ? 0 : (int) ((long) line * (spans.size() - 1) / (lines - 1)));
            String step = span.from() == span.to() ? Long.toString(span.from()) : span.from() + "–" + span.to();
            table.row(step, NumberText.decimal(span.min()), NumberText.decimal(span.max()));
        }
        String omitted = spans.size() > lines ? terminal.words("app.curve.omitted", series.count(), lines) + "\n" : "";
        return table.render() + omitted;
    }
}
