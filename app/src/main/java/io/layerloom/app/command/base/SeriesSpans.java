package io.layerloom.app.command.base;

import io.layerloom.app.text.CurvePlot.Span;
import io.layerloom.app.text.CurvePlot.Unplotted;
import io.layerloom.runstore.metric.Bucket;
import io.layerloom.runstore.metric.Points;
import io.layerloom.runstore.metric.Series;
import java.util.List;
import java.util.stream.IntStream;

/** Turns a stored curve into what can be plotted. */
public final class SeriesSpans {
    private SeriesSpans() {}

    /** One span per point or bucket, in order. */
    public static List<Span> of(Series series) {
        if (series instanceof Series.Exact exact) {
            Points points = exact.points();
            return IntStream.range(0, points.size())
                    .mapToObj(i -> Span.point(points.step(i), points.value(i)))
                    .toList();
        }
        return ((Series.Summarised) series)
                .buckets().stream().map(SeriesSpans::span).toList();
    }

    private static Span span(Bucket bucket) {
        boolean plottable = Double.isFinite(bucket.min()) && Double.isFinite(bucket.max());
        Unplotted unplotted = bucket.nan() > 0 || !plottable ? Unplotted.SOME : Unplotted.NONE;
        return plottable
                ? new Span(bucket.from(), bucket.to(), bucket.min(), bucket.max(), unplotted)
                : new Span(bucket.from(), bucket.to(), Double.NaN, Double.NaN, unplotted);
    }
}
