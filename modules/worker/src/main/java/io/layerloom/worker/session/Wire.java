package io.layerloom.worker.session;

import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Requests and replies as JSON. Only the listed types can be made from it. Safe for several threads. */
final class Wire {
    private static final int DEEPEST = 20;

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Frames.LONGEST)
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();

    byte[] write(Object value) throws IOException {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JacksonException e) {
            throw new IOException(
                    "cannot be written as JSON: " + value.getClass().getSimpleName(), e);
        }
    }

    /**
     * @throws IOException if the content is no JSON, or not of this type
     */
    <T> T read(byte[] content, Class<T> type) throws IOException {
        try {
            return mapper.readValue(content, type);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException("cannot be read as " + type.getSimpleName(), e);
        }
    }
}
