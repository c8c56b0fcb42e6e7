package io.layerloom.engine.dl4j.checkpoint;

import io.layerloom.engine.dl4j.batch.RawNumbers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.nd4j.linalg.api.ndarray.INDArray;

/** SHA-256 of numbers, in hexadecimal: what {@code parametersSha256} is. */
public final class Checksum {
    private static final int PIECE = 1 << 16;

    private Checksum() {}

    /** Over the numbers as little-endian 32-bit floats, in the engine's order. */
    public static String of(INDArray numbers) {
        MessageDigest digest = sha256();
        double[] piece = new double[PIECE];
        ByteBuffer bytes = ByteBuffer.allocate(PIECE * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (long from = 0; from < numbers.length(); from += PIECE) {
            int count = (int) Math.min(PIECE, numbers.length() - from);
            RawNumbers.readPart(numbers, from, piece, count);
            bytes.clear();
            for (int i = 0; i < count; i++) {
                bytes.putFloat((float) piece[i]);
            }
            digest.update(bytes.array(), 0, bytes.position());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A new digest. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
