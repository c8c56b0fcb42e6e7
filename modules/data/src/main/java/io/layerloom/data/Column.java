package io.layerloom.data;

import java.util.List;

/**
 * One column of a table.
 *
 * @param name unique in its table
 * @param type how its fields are read
 * @param role what it is used for
 * @param categories for {@link Type#CATEGORY}: every allowed value, in the order of their indices; a value that is not
 *     here is an unseen class and refused
 */
public record Column(String name, Type type, Role role, List<String> categories) {
    /** How fields are read. */
    public enum Type {
        NUMBER,
        CATEGORY
    }

    /** What a column is used for. */
    public enum Role {
        /** Goes into the network; a category becomes one input per value. */
        FEATURE,
        /** What is predicted: classes if a category, a number otherwise. */
        TARGET,
        /** Not used. */
        IGNORED
    }

    public Column {
        categories = List.copyOf(categories);
    }
}
