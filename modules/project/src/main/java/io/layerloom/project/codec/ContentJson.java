package io.layerloom.project.codec;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.project.Layout;
import io.layerloom.project.ProjectContent;
import io.layerloom.project.ProjectState;
import io.layerloom.project.field.Decoding;
import io.layerloom.project.field.Field;
import io.layerloom.project.field.Json;
import io.layerloom.project.field.UnknownFields;
import io.layerloom.project.json.JsonDocument;
import io.layerloom.project.json.JsonLimits;
import io.layerloom.project.json.JsonSource;
import io.layerloom.project.json.JsonText;
import io.layerloom.project.json.JsonValue;
import io.layerloom.project.json.JsonValue.JsonObject;
import io.layerloom.project.migration.Migrations;
import io.layerloom.project.migration.ProjectFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A project's content as one line of JSON, for the record of a run. Stateless, safe for several threads.
 *
 * <p>Canonical: equal contents give equal strings, and {@code read(write(content))} equals {@code content}.
 */
public final class ContentJson {
    private static final String NAME = "specification";
    private static final List<ProjectFile> PARTS = List.of(ProjectFile.DATA, ProjectFile.NETWORK, ProjectFile.TRAINING);

    private ContentJson() {}

    /** The content as JSON. */
    public static String write(ProjectContent content) {
        Map<ProjectFile, JsonValue> files = new ProjectCodec().encode(new ProjectState(content, Layout.AUTOMATIC));
        Map<String, JsonValue> members = new TreeMap<>();
        PARTS.forEach(part -> members.put(part.key(), files.get(part)));
        members.put(ProjectFormat.FIELD, Json.whole(ProjectFormat.CURRENT));
        return JsonText.compact(new JsonObject(members));
    }

    /**
     * The content that {@link #write(ProjectContent)} wrote, by this version or an earlier one.
     *
     * @throws ProblemException with every problem found, each with line, column and path
     */
    public static ProjectContent read(String json) throws ProblemException {
        JsonDocument document = new JsonSource(NAME, JsonLimits.STANDARD).parse(json);
        int format = ProjectFormat.of(document);
        if (format > ProjectFormat.CURRENT) {
            throw new ProblemException(Problem.error(NAME, "project.format.newer", format, ProjectFormat.CURRENT));
        }
        Decoding decoding = new Decoding(migrated(document, format), UnknownFields.REFUSED);
        Field root = decoding.root("").only("data", "network", "training", ProjectFormat.FIELD);
        Map<ProjectFile, Field> parts = new EnumMap<>(ProjectFile.class);
        PARTS.forEach(part -> parts.put(part, root.get(part.key())));
        return decoding.finish(new ProjectCodec().decodeContent(parts));
    }

    private static JsonDocument migrated(JsonDocument document, int format) throws ProblemException {
        if (format == ProjectFormat.CURRENT || !(document.root() instanceof JsonObject root)) {
            return document;
        }
        return JsonDocument.withoutPlaces(NAME, Migrations.standard().migrate(root, format));
    }
}
