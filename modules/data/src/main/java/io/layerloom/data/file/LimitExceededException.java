package io.layerloom.data.file;

import java.io.IOException;

/** A file is larger, or has longer lines, than {@link ReadLimits} allow. */
public final class LimitExceededException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final long limit;
    private final long line;

    LimitExceededException(Kind kind, long limit, long line) {
        super(kind + " above " + limit);
        this.kind = kind;
        this.limit = limit;
        this.line = line;
    }

    /** Which limit was exceeded. */
    enum Kind {
        FILE_BYTES,
        LINE_LENGTH
    }

    Kind kind() {
        return kind;
    }

    long limit() {
        return limit;
    }

    /** The line, counted from 1, or 0 if the limit has nothing to do with lines. */
    long line() {
        return line;
    }
}
