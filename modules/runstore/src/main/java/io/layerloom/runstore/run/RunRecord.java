package io.layerloom.runstore.run;

import io.layerloom.runstore.lease.ProcessIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything the store keeps about a run in one row, as it was when it was read. Immutable.
 *
 * @param number counts the project's runs from 1; never used twice
 * @param id unique everywhere
 * @param name shown to people, not necessarily unique
 * @param state where it stands
 * @param attempt 1 for the first, one more for each resume
 * @param spec what it trains, as JSON
 * @param specHash hash of the specification
 * @param dataHash fingerprint of the data
 * @param seed of the training
 * @param environment what it is computed with
 * @param worker the process that trains it or did last, null before the first start
 * @param progress how far it has come
 * @param best the best it has reached, null while there is none
 * @param end why it is no longer live, null while it is
 * @param parent where it was forked from, or null
 * @param group runs that belong together, empty for none
 * @param tags free words
 * @param notes Markdown
 * @param createdAt when it was asked for
 * @param startedAt when its first attempt was started, or null
 * @param endedAt when its last attempt ended, null while it is live or queued
 * @param parametersSha256 of the trained parameters, or null
 * @param metrics final values by metric name; empty until it ended
 */
public record RunRecord(
        long number,
        RunId id,
        String name,
        RunState state,
        int attempt,
        String spec,
        String specHash,
        String dataHash,
        long seed,
        RunEnvironment environment,
        @Nullable ProcessIdentity worker,
        RunProgress progress,
        @Nullable BestMetric best,
        @Nullable RunEnd end,
        @Nullable RunParent parent,
        String group,
        SortedSet<String> tags,
        String notes,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String parametersSha256,
        SortedMap<String, Double> metrics) {
    public RunRecord {
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        metrics = Collections.unmodifiableSortedMap(new TreeMap<>(metrics));
    }

    /**
     * Time from the first start to the end, or to {@code now} while it is live; empty before the start. Pauses and the
     * time between attempts are included.
     */
    public Optional<Duration> duration(Instant now) {
        if (startedAt == null) {
            return Optional.empty();
        }
        return Optional.of(Duration.between(startedAt, endedAt == null ? now : endedAt));
    }

    /** A final metric, if the run ended with it. */
    public Optional<Double> metric(String metricName) {
        return Optional.ofNullable(((Map<String, Double>) metrics).get(metricName));
    }
}
