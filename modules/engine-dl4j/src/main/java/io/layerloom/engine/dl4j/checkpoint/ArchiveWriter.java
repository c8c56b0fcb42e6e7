package io.layerloom.engine.dl4j.checkpoint;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Writes model files, atomically. */
public final class ArchiveWriter {
    private ArchiveWriter() {}

    /**
     * Writes a model file.
     *
     * @param note a text for people, or empty
     * @return the record as stored, with the checksums
     */
    public static ModelRecord write(ModelArchive archive, String note, Path file) throws IOException {
        ModelRecord record = archive.record()
                .withChecksums(
                        Checksum.of(archive.parameters()),
                        checksum(archive.updaterState()),
                        checksum(archive.bestParameters()));
        AtomicFile.write(file, out -> write(archive, record, note, out));
        return record;
    }

    /** Numbers hardly shrink, so they are stored as they are. */
    private static void write(ModelArchive archive, ModelRecord record, String note, OutputStream out)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        bytes(zip, ArchiveEntry.CONFIGURATION, archive.configuration().getBytes(StandardCharsets.UTF_8));
        zip.setLevel(Deflater.NO_COMPRESSION);
        array(zip, ArchiveEntry.PARAMETERS, archive.parameters());
        array(zip, ArchiveEntry.UPDATER, archive.updaterState());
        array(zip, ArchiveEntry.BEST_PARAMETERS, archive.bestParameters());
        zip.setLevel(Deflater.BEST_SPEED);
        bytes(zip, ArchiveEntry.RECORD, RecordJson.write(record));
        if (!note.isEmpty()) {
            bytes(zip, ArchiveEntry.NOTE, note.getBytes(StandardCharsets.UTF_8));
        }
        zip.finish();
    }

    private static void bytes(ZipOutputStream zip, ArchiveEntry entry, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(entry.fileName()));
        zip.write(content);
        zip.closeEntry();
    }

    private static void array(ZipOutputStream zip, ArchiveEntry entry, @Nullable INDArray numbers) throws IOException {
        if (numbers != null) {
            zip.putNextEntry(new ZipEntry(entry.fileName()));
            ArrayFormat.write(numbers, zip);
            zip.closeEntry();
        }
    }

    private static String checksum(@Nullable INDArray numbers) {
        return numbers == null ? "" : Checksum.of(numbers);
    }
}
