package io.layerloom.data.text;

import java.util.List;

/**
 * One record of a text file.
 *
 * @param line where it starts, counted from 1
 * @param fields without quotes, but with the white space around them
 */
public record Row(long line, List<String> fields) {
    public Row {
        fields = List.copyOf(fields);
    }
}
