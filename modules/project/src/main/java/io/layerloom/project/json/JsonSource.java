package io.layerloom.project.json;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Turns text into a {@link JsonDocument}, or says where it is not JSON. Immutable, safe for several threads. */
public final class JsonSource {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String file;
    private final JsonLimits limits;

    /**
     * @param file name for messages
     * @param limits how large it may be
     */
    public JsonSource(String file, JsonLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /**
     * Parses UTF-8.
     *
     * @throws ProblemException if it is too large, no UTF-8 or no JSON
     */
    public JsonDocument parse(byte[] utf8) throws ProblemException {
        requireSize(utf8.length);
        CharBuffer text = CharBuffer.allocate(utf8.length + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(ByteBuffer.wrap(utf8), text, true);
        text.flip();
        if (result.isError()) {
            throw new ProblemException(Problem.error(endOf(text).in(file), "project.json.not-utf8"));
        }
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return parseText((marked ? text.subSequence(1, text.length()) : text).toString());
    }

    /**
     * Parses a text.
     *
     * @throws ProblemException if it is too large or no JSON
     */
    public JsonDocument parse(String text) throws ProblemException {
        requireSize(text.length());
        return parseText(text);
    }

    private JsonDocument parseText(String text) throws ProblemException {
        return new JsonTreeBuilder(file, limits).build(text);
    }

    private void requireSize(int length) throws ProblemException {
        if (length > limits.bytes()) {
            throw new ProblemException(Problem.error(file, "project.json.too-large", limits.bytes() >> 20));
        }
    }

    private static Location endOf(CharSequence text) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i++) {
            column++;
            if (text.charAt(i) == '\n') {
                line++;
                column = 1;
            }
        }
        return new Location(line, column);
    }
}
