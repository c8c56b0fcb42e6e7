package io.layerloom.model.training;

import io.layerloom.model.parameter.Parameter;
import io.layerloom.model.parameter.Range;
import io.layerloom.model.training.EarlyStopping.RestoreBest;
import io.layerloom.model.value.ParameterValue;
import io.layerloom.model.value.ParameterValue.Real;
import io.layerloom.model.value.ParameterValue.Text;
import io.layerloom.model.value.ParameterValue.Whole;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Early stopping: off, or on with its values. Setting one of its values switches it on. */
final class StoppingSettings {
    private static final String PATH = "earlyStopping";

    static final List<TrainingSetting> ALL = List.of(
            PlainSettings.of(
                    PATH,
                    Parameter.choice(PATH, "off", List.of("off", "on"), "model.training." + PATH),
                    settings -> Optional.of(new Text(settings.earlyStopping() == null ? "off" : "on")),
                    (settings, value) ->
                            settings.withEarlyStopping(value.text().equals("on") ? present(settings) : null)),
            setting(
                    Parameter.choice("metric", "val.loss", List.of("val.loss", "val.accuracy"), "model.metric"),
                    stopping -> new Text(stopping.metric()),
                    (stopping, value) -> stopping.withMetric(value.text())),
            setting(
                    Parameter.whole("patience", 5, Range.closed(1, 1_000_000)),
                    stopping -> new Whole(stopping.patience()),
                    (stopping, value) -> stopping.withPatience((int) ((Whole) value).value())),
            setting(
                    Parameter.real("minimumChange", 0, Range.closed(0, 1_000_000)),
                    stopping -> PlainSettings.number(stopping.minimumChange()),
                    (stopping, value) -> stopping.withMinimumChange(((Real) value).value())),
            setting(
                    Parameter.choice("restore", "best", List.of("best", "last"), "model.training." + PATH + ".restore"),
                    stopping -> new Text(stopping.restoreBest().name().toLowerCase(Locale.ROOT)),
                    (stopping, value) -> stopping.withRestoreBest(
                            RestoreBest.valueOf(value.text().toUpperCase(Locale.ROOT)))));

    private StoppingSettings() {}

    private static TrainingSetting setting(
            Parameter parameter,
            Function<EarlyStopping, ParameterValue> reader,
            BiFunction<EarlyStopping, ParameterValue, EarlyStopping> writer) {
        return PlainSettings.of(
                PATH + "." + parameter.name(),
                parameter,
                settings -> Optional.ofNullable(settings.earlyStopping()).map(reader),
                (settings, value) -> settings.withEarlyStopping(writer.apply(present(settings), value)));
    }

    private static EarlyStopping present(TrainingSettings settings) {
        return Optional.ofNullable(settings.earlyStopping()).orElse(EarlyStopping.DEFAULT);
    }
}
