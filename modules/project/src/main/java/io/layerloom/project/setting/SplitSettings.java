package io.layerloom.project.setting;

import io.layerloom.data.DataDescription;
import io.layerloom.data.Split;
import io.layerloom.model.parameter.Range;
import java.util.List;

/** What can be set of a split. */
final class SplitSettings {
    private SplitSettings() {}

    static List<DataSetting> of(DataDescription data) {
        return switch (data.split()) {
            case Split.Fractions split -> fractions(data, split);
            case Split.Given split -> given(data, split);
        };
    }

    private static List<DataSetting> fractions(DataDescription data, Split.Fractions split) {
        return List.of(
                DataSetting.share(
                        "data.split.validation",
                        split.validation(),
                        share -> with(data, new Split.Fractions(share, split.test(), split.mode(), split.seed()))),
                DataSetting.share(
                        "data.split.test",
                        split.test(),
                        share ->
                                with(data, new Split.Fractions(split.validation(), share, split.mode(), split.seed()))),
                DataSetting.choice(
                        "data.split.mode",
                        split.mode(),
                        Split.Mode.class,
                        mode -> with(data, new Split.Fractions(split.validation(), split.test(), mode, split.seed()))),
                DataSetting.whole(
                        "data.split.seed",
                        split.seed(),
                        Range.ANY,
                        seed -> with(data, new Split.Fractions(split.validation(), split.test(), split.mode(), seed))));
    }

    private static List<DataSetting> given(DataDescription data, Split.Given split) {
        return List.of(
                DataSetting.choice(
                        "data.split.validation",
                        split.validation(),
                        Split.GivenValidation.class,
                        validation -> with(data, new Split.Given(validation, split.share(), split.seed()))),
                DataSetting.share(
                        "data.split.share",
                        split.share(),
                        share -> with(data, new Split.Given(split.validation(), share, split.seed()))),
                DataSetting.whole(
                        "data.split.seed",
                        split.seed(),
                        Range.ANY,
                        seed -> with(data, new Split.Given(split.validation(), split.share(), seed))));
    }

    private static DataDescription with(DataDescription data, Split split) {
        return new DataDescription(data.source(), split, data.preprocessing());
    }
}
