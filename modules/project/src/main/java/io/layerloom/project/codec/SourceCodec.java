package io.layerloom.project.codec;

import io.layerloom.data.CsvHeader;
import io.layerloom.data.Source;
import io.layerloom.project.field.Codec;
import io.layerloom.project.field.Field;
import io.layerloom.project.field.Json;
import io.layerloom.project.field.Names;
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
                Json.object(
                        type("Csv"),
                        Map.entry("file", Json.text(csv.file())),
                        Map.entry("separator", Json.text(String.valueOf(csv.separator()))),
                        Map.entry("header", Json.name(csv.header())),
                        Map.entry(
                                "columns",
                                new JsonArray(csv.columns().stream()
                                        .map(columns::encode)
                                        .toList())));
            case Source.Idx idx ->
                Json.object(
                        type("Idx"),
                        Map.entry("trainImages", Json.text(idx.trainImages())),
                        Map.entry("trainLabels", Json.text(idx.trainLabels())),
                        Map.entry("testImages", Json.text(idx.testImages())),
                        Map.entry("testLabels", Json.text(idx.testLabels())),
                        Map.entry("classes", Json.texts(idx.classes())));
            case Source.Mnist ignored -> Json.object(type("Mnist"));
            case Source.TileSheet sheet ->
                Json.object(
                        type("TileSheet"),
                        Map.entry("file", Json.text(sheet.file())),
                        Map.entry("tileWidth", Json.whole(sheet.tileWidth())),
                        Map.entry("tileHeight", Json.whole(sheet.tileHeight())),
                        Map.entry("rowsPerClass", Json.whole(sheet.rowsPerClass())),
                        Map.entry("classes", Json.texts(sheet.classes())));
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
        return Map.entry("type", Json.text(name));
    }
}
