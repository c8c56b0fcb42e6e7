package io.layerloom.project.store;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.project.ProjectInfo;
import io.layerloom.project.ProjectState;
import io.layerloom.project.codec.ProjectCodec;
import io.layerloom.project.codec.ProjectFile;
import io.layerloom.project.field.UnknownFields;
import io.layerloom.project.json.JsonDocument;
import io.layerloom.project.json.JsonLimits;
import io.layerloom.project.json.JsonSource;
import io.layerloom.project.json.JsonValue;
import io.layerloom.project.json.JsonValue.JsonObject;
import io.layerloom.project.migration.Migrations;
import io.layerloom.project.migration.ProjectFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads project directories of every format. Immutable. */
final class ProjectReader {
    private final Migrations migrations;
    private final ProjectCodec codec = new ProjectCodec();

    ProjectReader(Migrations migrations) {
        this.migrations = migrations;
    }

    Project read(Path directory) throws ProblemException {
        DirectoryFiles files = DirectoryFiles.in(directory);
        Map<ProjectFile, JsonDocument> documents = parse(files);
        JsonDocument head = documents.get(ProjectFile.PROJECT);
        if (head == null) {
            throw new IllegalStateException("project.json was not read");
        }
        int format = ProjectFormat.of(head);
        if (format > migrations.newest()) {
            return newer(files.directory(), documents, head, format);
        }
        if (format < migrations.newest()) {
            return older(files.directory(), documents, format);
        }
        return project(files.directory(), documents, format, UnknownFields.REFUSED, List.of());
    }

    /** Parses all files, so that every damage is reported at once. */
    private static Map<ProjectFile, JsonDocument> parse(DirectoryFiles files) throws ProblemException {
        Map<ProjectFile, JsonDocument> documents = new EnumMap<>(ProjectFile.class);
        List<Problem> problems = new ArrayList<>();
        for (ProjectFile file : ProjectFile.values()) {
            try {
                Optional<byte[]> bytes = files.read(file);
                if (bytes.isPresent()) {
                    documents.put(file, new JsonSource(file.fileName(), JsonLimits.STANDARD).parse(bytes.get()));
                } else if (!file.isOptional()) {
                    problems.add(Problem.error(file.fileName(), "project.file.missing", files.directory()));
                }
            } catch (ProblemException damaged) {
                problems.addAll(damaged.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return documents;
    }

    private Project project(
            Path directory,
            Map<ProjectFile, JsonDocument> documents,
            int format,
            UnknownFields unknownFields,
            List<Problem> notices)
            throws ProblemException {
        Map<ProjectFile, JsonDocument> others = new EnumMap<>(documents);
        JsonDocument head = others.remove(ProjectFile.PROJECT);
        if (head == null) {
            throw new IllegalArgumentException("documents: project.json is missing");
        }
        List<Problem> problems = new ArrayList<>();
        ProjectInfo info = null;
        ProjectState state = null;
        try {
            info = codec.decodeInfo(head, unknownFields);
        } catch (ProblemException damaged) {
            problems.addAll(damaged.problems());
        }
        try {
            state = codec.decodeState(others, unknownFields);
        } catch (ProblemException damaged) {
            problems.addAll(damaged.problems());
        }
        if (info == null || state == null) {
            throw new ProblemException(problems);
        }
        return new Project(directory, format, info, state.content(), state.layout(), notices);
    }

    private Project newer(Path directory, Map<ProjectFile, JsonDocument> documents, JsonDocument head, int format)
            throws ProblemException {
        Problem notice = Problem.warning(
                head.file() + " " + ProjectFormat.FIELD, "project.format.newer", format, migrations.newest());
        try {
            return project(directory, documents, format, UnknownFields.IGNORED, List.of(notice));
        } catch (ProblemException unreadable) {
            List<Problem> problems = new ArrayList<>();
            problems.add(Problem.error(notice.place(), "project.format.newer-unreadable", format, migrations.newest()));
            problems.addAll(unreadable.problems());
            throw new ProblemException(problems);
        }
    }

    private Project older(Path directory, Map<ProjectFile, JsonDocument> documents, int format)
            throws ProblemException {
        Map<String, JsonValue> files = new TreeMap<>();
        documents.forEach((file, document) -> files.put(file.key(), document.root()));
        JsonObject migrated = migrations.migrate(new JsonObject(files), format);
        Map<ProjectFile, JsonDocument> current = new EnumMap<>(ProjectFile.class);
        for (ProjectFile file : ProjectFile.values()) {
            JsonValue value = migrated.members().get(file.key());
            if (value != null) {
                current.put(file, JsonDocument.withoutPlaces(file.fileName(), value));
            }
        }
        Problem notice = Problem.info(
                ProjectFile.PROJECT.fileName() + " " + ProjectFormat.FIELD,
                "project.format.older",
                format,
                migrations.newest());
        return project(directory, current, format, UnknownFields.REFUSED, List.of(notice));
    }
}
