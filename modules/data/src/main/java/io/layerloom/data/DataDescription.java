package io.layerloom.data;

import java.util.List;

/**
 * Everything that decides which numbers reach the network: the content of {@code data.json}. Immutable.
 *
 * @param source where examples come from
 * @param split how they are divided
 * @param preprocessing steps in order
 */
public record DataDescription(Source source, Split split, List<Preprocessing> preprocessing) {
    public DataDescription {
        preprocessing = List.copyOf(preprocessing);
    }
}
