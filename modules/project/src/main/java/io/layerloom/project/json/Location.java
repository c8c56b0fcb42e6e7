package io.layerloom.project.json;

/**
 * A place in a text file.
 *
 * @param line from 1
 * @param column from 1, in characters
 */
public record Location(int line, int column) {
    /** The place as people and compilers write it: {@code network.json:14:15}. */
    public String in(String file) {
        return file + ":" + line + ":" + column;
    }
}
