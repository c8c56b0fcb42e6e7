package io.layerloom.model.graph;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A named set of nodes and other groups, drawn as one block. Meaning is not affected by groups.
 *
 * @param id stable name, unique among nodes and groups
 * @param title what a person called it
 * @param members ids of nodes and groups; an id is a member of at most one group
 */
public record Group(String id, String title, Set<String> members) {
    public Group {
        members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
    }
}
