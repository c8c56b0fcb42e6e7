package io.layerloom.project.codec;

import io.layerloom.data.CsvHeader;
import io.layerloom.data.Source;
import io.layerloom.project.json.JsonValue;
import io.layerloom.project.json.JsonValue.JsonArray;
import java.util.List;
import java.util.Map;

/** Where examples come from: {@code type} says which of the kinds, the other fields are that kind's own. */
final class SourceCodec implements Codec<Source> {
    private static final List<String> TYPES = List.of("Csv", "Idx", "Mnist", "TileSheet");

    private final ColumnCodec columns = new ColumnCodec();
    private final Names<CsvHeader> headers = Names.of(CsvHeader.class);

    @Override
    public JsonValue encode(Source source) {
        return switch (source) {
            case Source.Csv csv ->
                Build.object(
                        type("Csv"),
                        Map.entry("file", Build.text(csv.file())),
                        Map.entry("separator", Build.text(String.valueOf(csv.separator()))),
                        Map.entry("header", Build.name(csv.header())),
                        Map.entry(
                                "columns",
                                new JsonArray(csv.columns().stream()
                                        .map(columns::encode)
                                        .toList())));
            case Source.Idx idx ->
                Build.object(
                        type("Idx"),
                        Map.entry("trainImages", Build.text(idx.trainImages())),
                        Map.entry("trainLabels", Build.text(idx.trainLabels())),
                        Map.entry("testImages", Build.text(idx.testImages())),
                        Map.entry("testLabels", Build.text(idx.testLabels())),
                        Map.entry("classes", Build.texts(idx.classes())));
            case Source.Mnist ignored -> Build.object(type("Mnist"));
            case Source.TileSheet sheet ->
                Build.object(
                        type("TileSheet"),
                        Map.entry("file", Build.text(sheet.file())),
                        Map.entry("tileWidth", Build.whole(sheet.tileWidth())),
                        Map.entry("tileHeight", Build.whole(sheet.tileHeight())),
                        Map.entry("rowsPerClass", Build.whole(sheet.rowsPerClass())),
                        Map.entry("classes", Build.texts(sheet.classes())));
        };
    }

    @Override
    public Source decode(Field field) {
        Field type = field.get("type");
        return switch (type.text()) {
            case "Csv" -> decodeCsv(field.only("type", "file", "separator", "header", "columns"));
            case "Idx" ->
                decodeIdx(field.only("type", "trainImages", "trainLabels", "testImages", "testLabels", "classes"));
            case "TileSheet" ->
                decodeSheet(field.only("type", "file", "tileWidth", "tileHeight", "rowsPerClass", "classes"));
            case "Mnist" -> {
                field.only("type");
                yield new Source.Mnist();
            }
            default -> {
                type.problem("project.field.choice", type.text(), String.join(", ", TYPES));
                yield new Source.Mnist();
            }
        };
    }

    private Source decodeCsv(Field field) {
        Field separator = field.get("separator");
        String text = separator.text();
        if (text.length() != 1) {
            separator.problem("project.data.separator");
        }
        return new Source.Csv(
                field.get("file").text(),
                text.isEmpty() ? ',' : text.charAt(0),
                field.get("header").oneOf(headers),
                field.get("columns").items().stream().map(columns::decode).toList());
    }

    private static Source decodeIdx(Field field) {
        return new Source.Idx(
                field.get("trainImages").text(),
                field.get("trainLabels").text(),
                field.get("testImages").text(),
                field.get("testLabels").text(),
                field.get("classes").texts());
    }

    private static Source decodeSheet(Field field) {
        return new Source.TileSheet(
                field.get("file").text(),
                field.get("tileWidth").whole(1, Integer.MAX_VALUE),
                field.get("tileHeight").whole(1, Integer.MAX_VALUE),
                field.get("rowsPerClass").whole(1, Integer.MAX_VALUE),
                field.get("classes").texts());
    }

    private static Map.Entry<String, JsonValue> type(String name) {
        return Map.entry("type", Build.text(name));
    }
}
