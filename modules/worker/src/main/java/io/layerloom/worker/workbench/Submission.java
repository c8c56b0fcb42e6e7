package io.layerloom.worker.workbench;

import io.layerloom.engine.RunSpec;
import io.layerloom.runstore.run.RunParent;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Runs that are asked for.
 *
 * @param spec what to train, with {@code --set} already applied
 * @param name shown to people; blank to let the store choose; repeats get a number behind it
 * @param repeats how many runs, with seeds from the specification's seed upwards, in one group; at least 1
 * @param parent run and checkpoint (relative to that run's folder) to go on from, or null to start anew
 * @param tags free words
 */
public record Submission(
        RunSpec spec, String name, int repeats, @Nullable RunParent parent, SortedSet<String> tags) {
    /** Most repeats of one submission. */
    public static final int MOST_REPEATS = 1000;

    public Submission {
        if (repeats < 1 || repeats > MOST_REPEATS) {
            throw new IllegalArgumentException("repeats must be 1 to " + MOST_REPEATS + ", not " + repeats);
        }
        tags = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(tags));
    }

    /** One run from the start. */
    public static Submission of(RunSpec spec, String name) {
        return new Submission(spec, name, 1, null, new TreeSet<>());
    }

    /** The same, so many times. */
    public Submission repeated(int times) {
        return new Submission(spec, name, times, parent, tags);
    }

    /** The same, going on from a checkpoint of another run. */
    public Submission from(RunParent origin) {
        return new Submission(spec, name, repeats, origin, tags);
    }
}
