package io.layerloom.runstore.codec;

import java.io.IOException;

/** Bytes are not what was written: damaged, cut off, or of a format that this program does not know. */
public final class CodecException extends IOException {
    private static final long serialVersionUID = 1L;

    CodecException(String message) {
        super(message);
    }

    CodecException(String message, Throwable cause) {
        super(message, cause);
    }
}
