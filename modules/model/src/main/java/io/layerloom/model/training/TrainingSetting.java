package io.layerloom.model.training;

import io.layerloom.model.parameter.Parameter;
import io.layerloom.model.value.ParameterValue;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A training setting that is one value, such as {@code training.epochs}. Immutable.
 *
 * @param path for example {@code training.epochs} or {@code training.earlyStopping.patience}
 * @param parameter what may be set
 * @param reader its value; empty while what it belongs to is off
 * @param writer the settings with another, checked value; switches on what it belongs to
 */
public record TrainingSetting(
        String path,
        Parameter parameter,
        Function<TrainingSettings, Optional<ParameterValue>> reader,
        BiFunction<TrainingSettings, ParameterValue, TrainingSettings> writer) {}
