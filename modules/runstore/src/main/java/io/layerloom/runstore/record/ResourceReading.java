package io.layerloom.runstore.record;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a worker took of the machine at a moment.
 *
 * @param time when
 * @param attempt in which attempt
 * @param readings by name with its unit, for example {@code cpu.share}, {@code heap.bytes}, {@code gpu0.bytes}
 */
public record ResourceReading(Instant time, int attempt, SortedMap<String, Double> readings) {
    public ResourceReading {
        readings = Collections.unmodifiableSortedMap(new TreeMap<>(readings));
    }
}
