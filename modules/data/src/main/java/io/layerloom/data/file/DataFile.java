package io.layerloom.data.file;

import io.layerloom.data.LoadProgress;
import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file to read examples from. Immutable; each call of an {@code open} method starts anew.
 *
 * @param path where it is
 * @param name how problems call it
 * @param limits how much may be read
 * @param progress hears of reading
 */
public record DataFile(Path path, String name, ReadLimits limits, LoadProgress progress) {
    private static final int BUFFER = 1 << 16;
    private static final int BYTE_ORDER_MARK_LENGTH = 3;

    /** Whether the name says that it is compressed. */
    public boolean isCompressed() {
        return name.endsWith(".gz") || path.toString().endsWith(".gz");
    }

    /** Bytes on disk. */
    public long storedBytes() throws IOException {
        return Files.size(path);
    }

    /** The content, decompressed, at most {@link ReadLimits#fileBytes()}. */
    public InputStream open() throws IOException {
        InputStream stored = new ProgressInputStream(
                Files.newInputStream(path), progress, Message.of("data.progress.reading", name), storedBytes());
        if (!isCompressed()) {
            return new BoundedInputStream(stored, limits.fileBytes());
        }
        try {
            return new BoundedInputStream(new GZIPInputStream(stored, BUFFER), limits.fileBytes());
        } catch (IOException e) {
            stored.close();
            throw e;
        }
    }

    /**
     * The content as text: UTF-8, or UTF-16 where a byte order mark says so. The mark itself is not part of the text;
     * lines longer than {@link ReadLimits#lineLength()} and malformed characters make reading fail.
     */
    public Reader openText() throws IOException {
        InputStream bytes = open();
        try {
            PushbackInputStream start = new PushbackInputStream(bytes, BYTE_ORDER_MARK_LENGTH);
            byte[] mark = start.readNBytes(BYTE_ORDER_MARK_LENGTH);
            Charset charset = charsetOf(mark);
            int markLength = markLength(mark, charset);
            start.unread(mark, markLength, mark.length - markLength);
            Reader decoded = new InputStreamReader(
                    start,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
            return new BufferedReader(new BoundedLineReader(decoded, limits.lineLength()), BUFFER);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /** What an exception while reading means to a person. */
    public ProblemException problem(IOException cause) {
        return new ProblemException(describe(cause), cause);
    }

    private Problem describe(IOException cause) {
        if (cause instanceof LimitExceededException exceeded) {
            return exceeded.kind() == LimitExceededException.Kind.LINE_LENGTH
                    ? Problem.error(name + ":" + exceeded.line(), "data.file.line-too-long", exceeded.limit())
                    : Problem.error(name, "data.file.too-large", exceeded.limit());
        }
        if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
            return Problem.error(name, "data.file.missing", path.toAbsolutePath());
        }
        if (cause instanceof AccessDeniedException) {
            return Problem.error(name, "data.file.not-readable", path.toAbsolutePath());
        }
        if (cause instanceof CharacterCodingException) {
            return Problem.error(name, "data.file.not-utf8");
        }
        if (isCompressed() && (cause instanceof ZipException || cause instanceof EOFException)) {
            return Problem.error(name, "data.file.damaged-gzip");
        }
        return Problem.error(name, "data.file.unreadable", path.toAbsolutePath(), String.valueOf(cause.getMessage()));
    }

    private static Charset charsetOf(byte[] start) {
        if (start.length >= 2 && (start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (start.length >= 2 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }

    private static int markLength(byte[] start, Charset charset) {
        if (!charset.equals(StandardCharsets.UTF_8)) {
            return 2;
        }
        boolean marked = start.length == BYTE_ORDER_MARK_LENGTH
                && (start[0] & 0xFF) == 0xEF
                && (start[1] & 0xFF) == 0xBB
                && (start[2] & 0xFF) == 0xBF;
        return marked ? BYTE_ORDER_MARK_LENGTH : 0;
    }
}
