package io.layerloom.project.history;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.project.ProjectState;
import io.layerloom.project.codec.ProjectCodec;
import io.layerloom.project.codec.ProjectFile;
import io.layerloom.project.field.UnknownFields;
import io.layerloom.project.json.JsonDocument;
import io.layerloom.project.json.JsonText;
import io.layerloom.project.json.JsonValue;
import io.layerloom.project.json.JsonValue.JsonObject;
import io.layerloom.project.json.JsonValue.JsonWhole;
import io.layerloom.project.migration.ProjectFormat;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The state of a project as one JSON object with a member for each file, and the format that they have. Stateless. */
final class StateJson {
    private static final JsonValue CURRENT = new JsonWhole(ProjectFormat.CURRENT);

    private final ProjectCodec codec = new ProjectCodec();

    JsonObject encode(ProjectState state) {
        Map<String, JsonValue> members = new TreeMap<>();
        codec.encode(state).forEach((file, value) -> members.put(file.key(), value));
        members.put(ProjectFormat.FIELD, CURRENT);
        return new JsonObject(members);
    }

    ProjectState decode(JsonObject state) throws ProblemException {
        Map<ProjectFile, JsonDocument> files = new EnumMap<>(ProjectFile.class);
        for (ProjectFile file : ProjectFile.values()) {
            JsonValue value = state.members().get(file.key());
            if (value != null) {
                files.put(file, JsonDocument.withoutPlaces(HistoryLog.FILE + " " + file.fileName(), value));
            }
        }
        return codec.decodeState(files, UnknownFields.REFUSED);
    }

    /** Whether a state was written in the current format. */
    boolean isCurrent(JsonObject state) {
        return CURRENT.equals(state.members().get(ProjectFormat.FIELD));
    }

    /** SHA-256 of each member. */
    Map<String, String> digests(JsonObject state) {
        Map<String, String> digests = new TreeMap<>();
        state.members().forEach((key, value) -> digests.put(key, digest(value)));
        return digests;
    }

    private static String digest(JsonValue value) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha256.digest(JsonText.compact(value).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
