package io.layerloom.project.setting;

import io.layerloom.data.DataDescription;
import io.layerloom.model.parameter.Parameter;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.setting.SettingPaths;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The paths of a data description: {@code data.source.file}, {@code data.split.test} and so on. */
final class DataPaths implements SettingPaths<DataDescription> {
    @Override
    public List<String> paths(DataDescription data) {
        return settings(data).stream().map(DataSetting::path).toList();
    }

    @Override
    public Optional<Parameter> descriptor(DataDescription data, String path) {
        return find(data, path).flatMap(DataSetting::descriptor);
    }

    @Override
    public Outcome<String> get(DataDescription data, String path) {
        return find(data, path)
                .map(setting -> Outcome.done(setting.value()))
                .orElseGet(() -> Outcome.refused(SettingPaths.unknown(path, paths(data))));
    }

    @Override
    public Outcome<DataDescription> set(DataDescription data, String path, String text) {
        return find(data, path)
                .map(setting -> setting.writer().apply(text.strip()))
                .orElseGet(() -> Outcome.refused(SettingPaths.unknown(path, paths(data))));
    }

    private static Optional<DataSetting> find(DataDescription data, String path) {
        return settings(data).stream()
                .filter(setting -> setting.path().equals(path))
                .findFirst();
    }

    private static List<DataSetting> settings(DataDescription data) {
        return Stream.of(SourceSettings.of(data), SplitSettings.of(data), List.of(PreprocessingSetting.of(data)))
                .flatMap(List::stream)
                .toList();
    }
}
