package io.layerloom.project.field;

import io.layerloom.project.json.JsonValue;

/**
 * Turns one kind of value into JSON and back. Stateless. What a codec reads without problems it writes so that it
 * reads an equal value again.
 *
 * @param <T> type of the value
 */
public interface Codec<T> {
    /** The value as JSON. */
    JsonValue encode(T value);

    /** The value that stands in a field; problems are noted there. */
    T decode(Field field);
}
