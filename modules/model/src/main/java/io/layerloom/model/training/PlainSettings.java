package io.layerloom.model.training;

import io.layerloom.model.parameter.Parameter;
import io.layerloom.model.parameter.Range;
import io.layerloom.model.value.ParameterValue;
import io.layerloom.model.value.ParameterValue.Real;
import io.layerloom.model.value.ParameterValue.Text;
import io.layerloom.model.value.ParameterValue.Whole;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Descriptors of the settings that are one value, outside loss, optimizer and schedule. */
final class PlainSettings {
    static final List<TrainingSetting> ALL = Stream.of(learning(), StoppingSettings.ALL, execution())
            .flatMap(List::stream)
            .toList();

    private static final int MOST = 1_000_000_000;

    private PlainSettings() {}

    private static List<TrainingSetting> learning() {
        return List.of(
                whole(
                        "epochs",
                        10,
                        Range.closed(1, 1_000_000),
                        TrainingSettings::epochs,
                        (s, v) -> s.withEpochs(v.intValue())),
                whole(
                        "batchSize",
                        32,
                        Range.closed(1, 1_000_000),
                        TrainingSettings::batchSize,
                        (s, v) -> s.withBatchSize(v.intValue())),
                penalty("l1", TrainingSettings::l1, TrainingSettings::withL1),
                penalty("l2", TrainingSettings::l2, TrainingSettings::withL2),
                whole("seed", 1, Range.ANY, TrainingSettings::seed, TrainingSettings::withSeed));
    }

    private static List<TrainingSetting> execution() {
        return List.of(
                checkpoint("everySeconds", 30, 0, CheckpointPolicy::everySeconds, CheckpointPolicy::withEverySeconds),
                checkpoint(
                        "everyIterations",
                        0,
                        0,
                        CheckpointPolicy::everyIterations,
                        CheckpointPolicy::withEveryIterations),
                checkpoint("everyEpochs", 1, 0, CheckpointPolicy::everyEpochs, CheckpointPolicy::withEveryEpochs),
                checkpoint("keep", 2, 1, CheckpointPolicy::keep, CheckpointPolicy::withKeep),
                choice(
                        "precision",
                        List.of("float", "double"),
                        s -> lower(s.precision()),
                        (s, v) -> s.withPrecision(Precision.valueOf(upper(v)))),
                choice(
                        "acceleration",
                        List.of("auto", "off"),
                        s -> lower(s.acceleration()),
                        (s, v) -> s.withAcceleration(Acceleration.valueOf(upper(v)))),
                choice("device", devices(), TrainingSettings::device, TrainingSettings::withDevice),
                whole(
                        "threads",
                        0,
                        Range.closed(0, 1024),
                        TrainingSettings::threads,
                        (s, v) -> s.withThreads(v.intValue())));
    }

    private static List<String> devices() {
        return List.of("auto", "cpu", "cuda:0", "cuda:1", "cuda:2", "cuda:3", "cuda:4", "cuda:5", "cuda:6", "cuda:7");
    }

    private static TrainingSetting penalty(
            String name,
            Function<TrainingSettings, Double> reader,
            BiFunction<TrainingSettings, Double, TrainingSettings> writer) {
        return of(
                name,
                Parameter.real(name, 0, Range.closed(0, 1_000_000)),
                s -> Optional.of(number(reader.apply(s))),
                (s, v) -> writer.apply(s, ((Real) v).value()));
    }

    private static TrainingSetting checkpoint(
            String name,
            int defaultValue,
            int minimum,
            Function<CheckpointPolicy, Integer> reader,
            BiFunction<CheckpointPolicy, Integer, CheckpointPolicy> writer) {
        return of(
                "checkpoints." + name,
                Parameter.whole(name, defaultValue, Range.closed(minimum, MOST)),
                s -> Optional.of(new Whole(reader.apply(s.checkpoints()))),
                (s, v) -> s.withCheckpoints(writer.apply(s.checkpoints(), (int) ((Whole) v).value())));
    }

    private static TrainingSetting whole(
            String name,
            long defaultValue,
            Range range,
            Function<TrainingSettings, Number> reader,
            BiFunction<TrainingSettings, Long, TrainingSettings> writer) {
        return of(
                name,
                Parameter.whole(name, defaultValue, range),
                s -> Optional.of(new Whole(reader.apply(s).longValue())),
                (s, v) -> writer.apply(s, ((Whole) v).value()));
    }

    private static TrainingSetting choice(
            String name,
            List<String> choices,
            Function<TrainingSettings, String> reader,
            BiFunction<TrainingSettings, String, TrainingSettings> writer) {
        return of(
                name,
                Parameter.choice(name, choices.get(0), choices, "model.training." + name),
                s -> Optional.of(new Text(reader.apply(s))),
                (s, v) -> writer.apply(s, v.text()));
    }

    static TrainingSetting of(
            String name,
            Parameter parameter,
            Function<TrainingSettings, Optional<ParameterValue>> reader,
            BiFunction<TrainingSettings, ParameterValue, TrainingSettings> writer) {
        return new TrainingSetting("training." + name, parameter.documented("model.training." + name), reader, writer);
    }

    /** Only finite numbers are values; NaN becomes a text, which the check refuses by name. */
    static ParameterValue number(double value) {
        return Double.isFinite(value) ? new Real(value) : new Text(Double.toString(value));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String value) {
        return value.toUpperCase(Locale.ROOT);
    }
}
