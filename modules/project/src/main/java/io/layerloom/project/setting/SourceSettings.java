package io.layerloom.project.setting;

import io.layerloom.data.CsvHeader;
import io.layerloom.data.DataDescription;
import io.layerloom.data.Source;
import io.layerloom.model.parameter.Range;
import java.util.List;

/** What can be set of a source. Columns and classes are lists for the Data station, not for one line of text. */
final class SourceSettings {
    private static final Range PIXELS = Range.closed(1, 100_000);

    private SourceSettings() {}

    static List<DataSetting> of(DataDescription data) {
        return switch (data.source()) {
            case Source.Csv csv -> csv(data, csv);
            case Source.Idx idx -> idx(data, idx);
            case Source.TileSheet sheet -> sheet(data, sheet);
            case Source.Mnist ignored -> List.of();
        };
    }

    private static List<DataSetting> csv(DataDescription data, Source.Csv csv) {
        return List.of(
                DataSetting.text(
                        "data.source.file",
                        csv.file(),
                        file -> with(data, new Source.Csv(file, csv.separator(), csv.header(), csv.columns()))),
                DataSetting.choice(
                        "data.source.header",
                        csv.header(),
                        CsvHeader.class,
                        header -> with(data, new Source.Csv(csv.file(), csv.separator(), header, csv.columns()))));
    }

    private static List<DataSetting> idx(DataDescription data, Source.Idx idx) {
        return List.of(
                DataSetting.text(
                        "data.source.trainImages",
                        idx.trainImages(),
                        file -> with(data, files(idx, file, idx.trainLabels(), idx.testImages(), idx.testLabels()))),
                DataSetting.text(
                        "data.source.trainLabels",
                        idx.trainLabels(),
                        file -> with(data, files(idx, idx.trainImages(), file, idx.testImages(), idx.testLabels()))),
                DataSetting.text(
                        "data.source.testImages",
                        idx.testImages(),
                        file -> with(data, files(idx, idx.trainImages(), idx.trainLabels(), file, idx.testLabels()))),
                DataSetting.text(
                        "data.source.testLabels",
                        idx.testLabels(),
                        file -> with(data, files(idx, idx.trainImages(), idx.trainLabels(), idx.testImages(), file))));
    }

    private static List<DataSetting> sheet(DataDescription data, Source.TileSheet sheet) {
        return List.of(
                DataSetting.text(
                        "data.source.file",
                        sheet.file(),
                        file -> with(
                                data, tiles(sheet, file, sheet.tileWidth(), sheet.tileHeight(), sheet.rowsPerClass()))),
                DataSetting.whole(
                        "data.source.tileWidth",
                        sheet.tileWidth(),
                        PIXELS,
                        width -> with(
                                data, tiles(sheet, sheet.file(), width, sheet.tileHeight(), sheet.rowsPerClass()))),
                DataSetting.whole(
                        "data.source.tileHeight",
                        sheet.tileHeight(),
                        PIXELS,
                        height -> with(
                                data, tiles(sheet, sheet.file(), sheet.tileWidth(), height, sheet.rowsPerClass()))),
                DataSetting.whole(
                        "data.source.rowsPerClass",
                        sheet.rowsPerClass(),
                        PIXELS,
                        rows -> with(data, tiles(sheet, sheet.file(), sheet.tileWidth(), sheet.tileHeight(), rows))));
    }

    private static Source files(
            Source.Idx idx, String trainImages, String trainLabels, String testImages, String testLabels) {
        return new Source.Idx(trainImages, trainLabels, testImages, testLabels, idx.classes());
    }

    private static Source tiles(Source.TileSheet sheet, String file, long width, long height, long rows) {
        return new Source.TileSheet(
                file, Math.toIntExact(width), Math.toIntExact(height), Math.toIntExact(rows), sheet.classes());
    }

    private static DataDescription with(DataDescription data, Source source) {
        return new DataDescription(source, data.split(), data.preprocessing());
    }
}
