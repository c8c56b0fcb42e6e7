package io.layerloom.runstore.run;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A run that is asked for.
 *
 * @param name shown to people; blank for "run-" and a number
 * @param spec what to train, as JSON; the store does not look inside
 * @param specHash SHA-256 of the specification without the seed, so that repeats have the same
 * @param dataHash fingerprint of the data
 * @param seed of the training
 * @param environment what is known of it before the start
 * @param epochs how many there will be at most
 * @param parent where it was forked from, or null
 * @param group runs that belong together, for example repeats; empty for none
 * @param tags free words
 * @param notes Markdown
 */
public record NewRun(
        String name,
        String spec,
        String specHash,
        String dataHash,
        long seed,
        RunEnvironment environment,
        int epochs,
        @Nullable RunParent parent,
        String group,
        SortedSet<String> tags,
        String notes) {
    public NewRun {
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
    }

    /** A run of its own without parent, group, tags and notes. */
    public static NewRun of(
            String name,
            String spec,
            String specHash,
            String dataHash,
            long seed,
            RunEnvironment environment,
            int epochs) {
        return new NewRun(name, spec, specHash, dataHash, seed, environment, epochs, null, "", new TreeSet<>(), "");
    }

    /** The same as a fork. */
    public NewRun withParent(RunParent origin) {
        return new NewRun(name, spec, specHash, dataHash, seed, environment, epochs, origin, group, tags, notes);
    }

    /** The same in a group. */
    public NewRun withGroup(String newGroup) {
        return new NewRun(name, spec, specHash, dataHash, seed, environment, epochs, parent, newGroup, tags, notes);
    }

    /** The same with other tags. */
    public NewRun withTags(SortedSet<String> newTags) {
        return new NewRun(name, spec, specHash, dataHash, seed, environment, epochs, parent, group, newTags, notes);
    }
}
