package io.layerloom.engine.dl4j.checkpoint;

import io.layerloom.engine.EngineException;
import io.layerloom.model.problem.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Reads model files from anybody. Refuses every entry that it does not know, before it reads any. */
public final class ArchiveReader {
    private static final int MOST_ENTRIES = 16;
    private static final long HARMLESS_BYTES = 16L << 20;
    private static final long MOST_RATIO = 200;
    private static final Set<String> SERIALIZED = Set.of("preprocessor.bin", "normalizer.bin");

    private final Path file;

    private ArchiveReader(Path file) {
        this.file = file;
    }

    /**
     * Reads a model file whole and checks it against its own checksums.
     *
     * @throws EngineException if it is damaged, not a model of ours, or holds anything that a model file does not hold
     */
    public static ModelArchive read(Path file) throws EngineException {
        return new ArchiveReader(file).read();
    }

    private ModelArchive read() throws EngineException {
        if (!Files.isRegularFile(file)) {
            throw new EngineException(Problem.error(file.toString(), "dl4j.model.missing"));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Map<ArchiveEntry, ZipEntry> entries = entries(zip);
            ModelRecord record = RecordJson.read(bytes(zip, entries.get(ArchiveEntry.RECORD)));
            byte[] configuration = bytes(zip, entries.get(ArchiveEntry.CONFIGURATION));
            return new ModelArchive(
                    new String(configuration, StandardCharsets.UTF_8),
                    array(zip, entries.get(ArchiveEntry.PARAMETERS), record.parametersSha256()),
                    optional(zip, entries.get(ArchiveEntry.UPDATER), record.updaterSha256()),
                    optional(zip, entries.get(ArchiveEntry.BEST_PARAMETERS), record.bestSha256()),
                    record);
        } catch (IOException | IllegalArgumentException e) {
            throw new EngineException(
                    Problem.error(file.toString(), "dl4j.model.damaged", String.valueOf(e.getMessage())), e);
        }
    }

    private Map<ArchiveEntry, ZipEntry> entries(ZipFile zip) throws EngineException {
        if (zip.size() > MOST_ENTRIES) {
            throw refused("dl4j.model.unknown-entry", zip.size() + " entries");
        }
        Map<ArchiveEntry, ZipEntry> entries = new EnumMap<>(ArchiveEntry.class);
        for (ZipEntry entry : List.copyOf(Collections.list(zip.entries()))) {
            if (SERIALIZED.contains(entry.getName())) {
                throw refused("dl4j.model.serialized-object", entry.getName());
            }
            ArchiveEntry known = ArchiveEntry.named(entry.getName())
                    .orElseThrow(() -> refused("dl4j.model.unknown-entry", entry.getName()));
            if (entries.put(known, entry) != null) {
                throw refused("dl4j.model.twice", entry.getName());
            }
            boolean bloated = entry.getSize() > HARMLESS_BYTES
                    && entry.getSize() / MOST_RATIO > Math.max(1, entry.getCompressedSize());
            if (entry.getSize() < 0 || entry.getSize() > known.mostBytes() || bloated) {
                throw refused("dl4j.model.too-large", entry.getName());
            }
        }
        if (!entries.keySet().containsAll(Set.of(ArchiveEntry.CONFIGURATION, ArchiveEntry.PARAMETERS))) {
            throw refused("dl4j.model.not-a-model", file.getFileName());
        }
        if (!entries.containsKey(ArchiveEntry.RECORD)) {
            throw refused("dl4j.model.not-ours", file.getFileName());
        }
        return entries;
    }

    /** Names come from the file, so what could play with a terminal is shown as a question mark. */
    private EngineException refused(String key, Object argument) {
        String shown = String.valueOf(argument).replaceAll("\\p{Cntrl}", "?");
        return new EngineException(Problem.error(file.toString(), key, shown));
    }

    private static byte[] bytes(ZipFile zip, @Nullable ZipEntry entry) throws IOException {
        if (entry == null) {
            throw new IOException("an entry is missing");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes(Math.toIntExact(entry.getSize()));
            if (content.length != entry.getSize() || in.read() >= 0) {
                throw new IOException(entry.getName() + " does not have the stated size");
            }
            return content;
        }
    }

    private static @Nullable INDArray optional(ZipFile zip, @Nullable ZipEntry entry, String sha256)
            throws IOException {
        if (entry == null && sha256.isEmpty()) {
            return null;
        }
        return array(zip, entry, sha256);
    }

    private static INDArray array(ZipFile zip, @Nullable ZipEntry entry, String sha256) throws IOException {
        if (entry == null) {
            throw new IOException("an entry with numbers is missing");
        }
        try (InputStream in = new BufferedInputStream(zip.getInputStream(entry), 1 << 16)) {
            INDArray numbers = ArrayFormat.read(in, entry.getSize());
            if (!Checksum.of(numbers).equals(sha256)) {
                throw new IOException(entry.getName() + " does not have the stated checksum");
            }
            return numbers;
        }
    }
}
