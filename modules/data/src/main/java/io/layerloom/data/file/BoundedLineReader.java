package io.layerloom.data.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Fails when a line grows too long; otherwise passes characters through unchanged. */
final class BoundedLineReader extends FilterReader {
    private final int limit;
    private int length;
    private long line = 1;

    BoundedLineReader(Reader in, int limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            count((char) value);
        }
        return value;
    }

    @Override
    public int read(char[] target, int offset, int size) throws IOException {
        int read = super.read(target, offset, size);
        for (int i = 0; i < read; i++) {
            count(target[offset + i]);
        }
        return read;
    }

    private void count(char character) throws LimitExceededException {
        if (character == '\n') {
            line++;
            length = 0;
        } else if (character == '\r') {
            length = 0;
        } else if (++length > limit) {
            throw new LimitExceededException(LimitExceededException.Kind.LINE_LENGTH, limit, line);
        }
    }
}
