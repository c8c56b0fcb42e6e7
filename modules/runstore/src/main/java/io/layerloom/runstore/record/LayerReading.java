package io.layerloom.runstore.record;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Statistics of one layer at one iteration.
 *
 * @param attempt in which attempt
 * @param iteration after which iteration
 * @param layer id of the layer
 * @param statistics by name, for example {@code gradient.mean}
 */
public record LayerReading(int attempt, long iteration, String layer, SortedMap<String, Double> statistics) {
    public LayerReading {
        statistics = Collections.unmodifiableSortedMap(new TreeMap<>(statistics));
    }
}
