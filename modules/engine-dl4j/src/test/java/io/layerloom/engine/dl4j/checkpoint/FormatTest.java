package io.layerloom.engine.dl4j.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class FormatTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"FLOAT", "DOUBLE"})
    void numbersAreWrittenAsNd4jWritesThem(DataType type) throws IOException {
        INDArray row = Nd4j.rand(type, 1, 100_000);
        ByteArrayOutputStream theirs = new ByteArrayOutputStream();
        Nd4j.write(row, new DataOutputStream(theirs));
        ByteArrayOutputStream ours = new ByteArrayOutputStream();

        ArrayFormat.write(row, ours);

        assertThat(ours.toByteArray()).isEqualTo(theirs.toByteArray());
        assertThat(ArrayFormat.read(new ByteArrayInputStream(ours.toByteArray()), ours.size()))
                .isEqualTo(row);
    }

    @Test
    void theChecksumIsThatOfLittleEndianFloats() throws Exception {
        INDArray row = Nd4j.createFromArray(new float[][] {{1.5f, -2f, 0f}});
        ByteBuffer bytes = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putFloat(1.5f).putFloat(-2f).putFloat(0f);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.array());

        assertThat(Checksum.of(row)).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void aFailedWriteLeavesTheOldFileAndNothingElse() throws IOException {
        Path target = folder.resolve("file");
        AtomicFile.write(target, out -> out.write("old".getBytes(StandardCharsets.UTF_8)));

        assertThatThrownBy(() -> AtomicFile.write(target, out -> {
                    out.write(1);
                    throw new IOException("the disk is full");
                }))
                .isInstanceOf(IOException.class);

        assertThat(target).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }
}
