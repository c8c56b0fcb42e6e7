package io.layerloom.app.command.compare;

import io.layerloom.app.text.NumberText;
import io.layerloom.model.problem.Message;
import io.layerloom.runstore.run.RunRecord;
import io.layerloom.runstore.statistics.Difference;
import io.layerloom.runstore.statistics.MetricDirection;
import io.layerloom.runstore.statistics.Sample;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What can be said of which run, or which group of repeats, is better.
 *
 * @param message in words
 */
record Verdict(Message message) {
    /** By what runs are judged: the first of these that all of them have. */
    private static final List<String> JUDGED_BY = List.of(
            "test.accuracy", "val.accuracy", "test.r2", "val.r2", "test.mse", "test.loss", "val.loss", "train.loss");

    private static final double CONFIDENCE = 0.95;

    static Verdict of(Comparison comparison) {
        Optional<String> metric = JUDGED_BY.stream()
                .filter(name -> comparison.metrics().stream()
                        .allMatch(one -> Double.isFinite(one.getOrDefault(name, Double.NaN))))
                .findFirst();
        if (metric.isEmpty()) {
            return new Verdict(Message.of("app.compare.nothing-in-common"));
        }
        List<RepeatGroup> groups = comparison.groups();
        String name = metric.get();
        if (groups.size() == 2) {
            RepeatGroup first = groups.get(0);
            RepeatGroup second = groups.get(1);
            return difference(first, second, name)
                    .map(difference -> ofGroups(first, second, difference, name))
                    .orElseGet(() -> ofRuns(comparison.runs(), comparison.metrics(), name));
        }
        return ofRuns(comparison.runs(), comparison.metrics(), name);
    }

    /** Empty where a group is a single run, which has no spread. */
    private static Optional<Difference> difference(RepeatGroup first, RepeatGroup second, String metric) {
        return Difference.between(Sample.of(first.values(metric)), Sample.of(second.values(metric)), CONFIDENCE);
    }

    private static Verdict ofRuns(List<RunRecord> runs, List<Map<String, Double>> metrics, String metric) {
        Comparator<Integer> byValue =
                Comparator.comparingDouble(i -> metrics.get(i).get(metric));
        Comparator<Integer> bestFirst =
                MetricDirection.of(metric) == MetricDirection.SMALLER_IS_BETTER ? byValue : byValue.reversed();
        List<Integer> order =
                IntStream.range(0, runs.size()).boxed().sorted(bestFirst).toList();
        int best = order.get(0);
        int second = order.get(1);
        double value = metrics.get(best).get(metric);
        double other = metrics.get(second).get(metric);
        if (value == other) {
            return new Verdict(Message.of(
                    "app.compare.equal",
                    runs.get(best).name(),
                    runs.get(second).name(),
                    metric,
                    NumberText.decimal(value)));
        }
        return new Verdict(Message.of(
                "app.compare.better",
                runs.get(best).name(),
                runs.get(second).name(),
                metric,
                NumberText.decimal(value),
                NumberText.decimal(other)));
    }

    private static Verdict ofGroups(RepeatGroup a, RepeatGroup b, Difference difference, String metric) {
        String mean = NumberText.decimal(Math.abs(difference.mean()));
        boolean secondIsGreater = difference.mean() > 0;
        double low = secondIsGreater ? difference.low() : -difference.high();
        double high = secondIsGreater ? difference.high() : -difference.low();
        if (difference.mayBeZero()) {
            return new Verdict(Message.of(
                    "app.compare.groups-open", metric, mean, NumberText.decimal(low), NumberText.decimal(high)));
        }
        boolean secondIsBetter = (MetricDirection.of(metric) == MetricDirection.GREATER_IS_BETTER) == secondIsGreater;
        return new Verdict(Message.of(
                "app.compare.groups-better",
                secondIsBetter ? b.name() : a.name(),
                secondIsBetter ? a.name() : b.name(),
                metric,
                mean,
                NumberText.decimal(low),
                NumberText.decimal(high)));
    }
}
