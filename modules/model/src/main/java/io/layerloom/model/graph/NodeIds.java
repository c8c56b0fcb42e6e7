package io.layerloom.model.graph;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names for nodes and groups. Stateless. */
public final class NodeIds {
    private static final int LONGEST = 64;
    private static final Pattern VALID = Pattern.compile("[a-z][a-z0-9-]{0," + (LONGEST - 1) + "}");

    private NodeIds() {}

    /** Whether an id may stand in a project: {@code [a-z][a-z0-9-]*}, at most 64 characters. */
    public static boolean isValid(String id) {
        return VALID.matcher(id).matches();
    }

    /** The first free id of a type: {@code conv2d-1}, {@code conv2d-2}. */
    public static String fresh(NetworkGraph graph, String type) {
        return fresh(used(graph), type);
    }

    /** A valid, free id that is as near to {@code id} as can be. */
    public static String repaired(NetworkGraph graph, String id) {
        String clean = stem(id);
        Set<String> used = used(graph);
        return used.contains(clean) ? fresh(used, clean) : clean;
    }

    /** As {@link #fresh(NetworkGraph, String)}, among ids that are used. */
    public static String fresh(Set<String> used, String type) {
        String stem = stem(type);
        int number = 1;
        while (used.contains(stem + "-" + number)) {
            number++;
        }
        return stem + "-" + number;
    }

    /** Every id that is spoken of, also where it names nothing: a new node must not get wires by accident. */
    public static Set<String> used(NetworkGraph graph) {
        Set<String> used = new HashSet<>();
        graph.nodes().forEach(node -> {
            used.add(node.id());
            used.addAll(node.inputs());
        });
        graph.groups().forEach(group -> {
            used.add(group.id());
            used.addAll(group.members());
        });
        return used;
    }

    private static String stem(String text) {
        String clean = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String begun = clean.replaceAll("^[^a-z]+", "").replaceAll("-+$", "");
        String stem = begun.isEmpty() ? "layer" : begun;
        return stem.substring(0, Math.min(stem.length(), LONGEST - 12));
    }
}
