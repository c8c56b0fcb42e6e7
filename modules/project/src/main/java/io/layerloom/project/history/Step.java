package io.layerloom.project.history;

import io.layerloom.model.problem.Message;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * One thing that a person did and can undo. Immutable.
 *
 * @param title what was done, for the menu: "Undo: add Dense"
 * @param mergeKey steps in a row with the same key become one, for example the moves of one drag; empty for none
 * @param stations which parts of the workbench it changes
 * @param at when it began
 */
public record Step(Message title, String mergeKey, Set<Station> stations, Instant at) {
    public Step {
        EnumSet<Station> sorted = EnumSet.noneOf(Station.class);
        sorted.addAll(stations);
        stations = Collections.unmodifiableSet(sorted);
    }
}
