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
import io.layerloom.project.json.JsonText;
import io.layerloom.project.json.JsonValue;
import io.layerloom.project.migration.Migrations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads and writes the files of a project directory. Immutable; several threads and processes may read while one
 * writes, because every file is replaced as a whole.
 */
public final class ProjectStore {
    private final ProjectReader reader;
    private final ProjectCodec codec = new ProjectCodec();

    /** A store for projects of every format up to the current one. */
    public ProjectStore() {
        this(Migrations.standard());
    }

    /** A store with other steps between formats. */
    public ProjectStore(Migrations migrations) {
        this.reader = new ProjectReader(migrations);
    }

    /**
     * Reads a project.
     *
     * @throws ProblemException if it is none, or a file is missing or damaged
     */
    public Project open(Path directory) throws ProblemException {
        return reader.read(directory);
    }

    /** What a project is called, as far as its {@code project.json} can be read by itself. */
    public Optional<ProjectInfo> info(Path directory) {
        try {
            Optional<byte[]> bytes = DirectoryFiles.in(directory).read(ProjectFile.PROJECT);
            if (bytes.isEmpty()) {
                return Optional.empty();
            }
            JsonDocument document =
                    new JsonSource(ProjectFile.PROJECT.fileName(), JsonLimits.STANDARD).parse(bytes.get());
            return Optional.of(codec.decodeInfo(document, UnknownFields.IGNORED));
        } catch (ProblemException damaged) {
            return Optional.empty();
        }
    }

    /**
     * Writes those files that differ from what is there, each as a whole. A file that cannot be read is kept aside
     * under its name with {@code .damaged-N}.
     *
     * @param directory existing directory
     * @throws ProblemException if the state could not be read again or a file cannot be written; every file is then
     *     either wholly old or wholly new
     */
    public void save(Path directory, ProjectInfo info, ProjectState state) throws ProblemException {
        Map<ProjectFile, JsonValue> values = codec.encode(state);
        values.put(ProjectFile.PROJECT, codec.encode(info));
        requireReadable(values);
        DirectoryFiles files = DirectoryFiles.in(directory);
        for (ProjectFile file : ProjectFile.values()) {
            JsonValue value = values.get(file);
            if (value != null) {
                write(files, file, JsonText.pretty(value).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** What cannot be read again must not be written: it would be the last time anyone sees the project. */
    private void requireReadable(Map<ProjectFile, JsonValue> values) throws ProblemException {
        Map<ProjectFile, JsonDocument> documents = new EnumMap<>(ProjectFile.class);
        for (var entry : values.entrySet()) {
            ProjectFile file = entry.getKey();
            documents.put(
                    file,
                    new JsonSource(file.fileName(), JsonLimits.STANDARD).parse(JsonText.pretty(entry.getValue())));
        }
        documents.remove(ProjectFile.PROJECT);
        codec.decodeState(documents, UnknownFields.REFUSED);
    }

    private void write(DirectoryFiles files, ProjectFile file, byte[] content) throws ProblemException {
        Path path = files.path(file);
        Optional<byte[]> before = files.read(file);
        if (before.isPresent() && Arrays.equals(before.get(), content)) {
            return;
        }
        try {
            if (before.isPresent() && isDamaged(file, before.get())) {
                keepAside(path);
            }
            AtomicFile.write(path, content);
        } catch (IOException | ReadOnlyFileSystemException unwritable) {
            throw new ProblemException(
                    Problem.error(path.toString(), "project.file.unwritable", reason(unwritable)), unwritable);
        }
    }

    private boolean isDamaged(ProjectFile file, byte[] content) {
        try {
            JsonDocument document = new JsonSource(file.fileName(), JsonLimits.STANDARD).parse(content);
            return !codec.isReadable(file, document);
        } catch (ProblemException damaged) {
            return true;
        }
    }

    private static void keepAside(Path path) throws IOException {
        int number = 1;
        Path aside = aside(path, number);
        while (Files.exists(aside)) {
            number++;
            aside = aside(path, number);
        }
        Files.copy(path, aside);
    }

    private static Path aside(Path path, int number) {
        return path.resolveSibling(path.getFileName() + ".damaged-" + number);
    }

    private static String reason(Exception exception) {
        String message = exception.getMessage();
        String kind = exception.getClass().getSimpleName().replace("Exception", "");
        return message == null ? kind : kind + ": " + message;
    }
}
