package io.layerloom.data.mnist;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** SHA-256 of what a gzipped file holds. */
final class Checksum {
    /** More than any file of MNIST unpacks to: a stranger's answer must not keep us unpacking for ever. */
    private static final long MOST_BYTES = 64L << 20;

    private static final int BUFFER = 1 << 16;

    private Checksum() {}

    /** Whether the file unpacks to content with that checksum; false too if it does not unpack. */
    static boolean matches(Path compressed, String sha256) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(compressed), BUFFER)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            long count = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                count += read;
                if (count > MOST_BYTES) {
                    return false;
                }
            }
            return HexFormat.of().formatHex(digest.digest()).equals(sha256);
        } catch (ZipException | EOFException e) {
            return false;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
