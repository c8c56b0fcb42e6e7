package io.layerloom.model.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The difference of two lists of things that have ids. Immutable.
 *
 * @param replacements what came, went or changed
 * @param oldOrder all ids in the order of the first list; empty where the order follows from the second, by keeping it
 *     and appending what is new
 * @param newOrder all ids in the order of the second list; empty where it follows from the first in the same way
 */
public record ListDelta<T>(List<Replacement<T>> replacements, List<String> oldOrder, List<String> newOrder) {
    /**
     * One thing before and after.
     *
     * @param id of the thing
     * @param before null if it was not there
     * @param after null if it is no longer there
     */
    public record Replacement<T>(
            String id, @Nullable T before, @Nullable T after) {}

    public ListDelta {
        replacements = List.copyOf(replacements);
        oldOrder = List.copyOf(oldOrder);
        newOrder = List.copyOf(newOrder);
    }

    static <T> ListDelta<T> between(List<T> before, List<T> after, Function<T, String> id) {
        Map<String, T> old = index(before, id);
        Map<String, T> young = index(after, id);
        Set<String> ids = new LinkedHashSet<>(old.keySet());
        ids.addAll(young.keySet());
        List<Replacement<T>> replacements = new ArrayList<>();
        for (String each : ids) {
            if (!Objects.equals(old.get(each), young.get(each))) {
                replacements.add(new Replacement<>(each, old.get(each), young.get(each)));
            }
        }
        return new ListDelta<>(
                replacements, unlessImplied(young.keySet(), old.keySet()), unlessImplied(old.keySet(), young.keySet()));
    }

    List<T> applyTo(List<T> list, Function<T, String> id) {
        Map<String, T> result = index(list, id);
        for (Replacement<T> replacement : replacements) {
            if (!Objects.equals(result.get(replacement.id()), replacement.before())) {
                throw new IllegalArgumentException(replacement.id());
            }
            T after = replacement.after();
            if (after == null) {
                result.remove(replacement.id());
            } else {
                result.put(replacement.id(), after);
            }
        }
        return newOrder.isEmpty() ? List.copyOf(result.values()) : ordered(result);
    }

    ListDelta<T> inverted() {
        List<Replacement<T>> back = replacements.stream()
                .map(each -> new Replacement<>(each.id(), each.after(), each.before()))
                .toList();
        return new ListDelta<>(back, /* oldOrder= */ newOrder, /* newOrder= */ oldOrder);
    }

    boolean isEmpty() {
        return replacements.isEmpty() && oldOrder.isEmpty() && newOrder.isEmpty();
    }

    private List<T> ordered(Map<String, T> result) {
        if (!result.keySet().equals(Set.copyOf(newOrder))) {
            throw new IllegalArgumentException(result.keySet().toString());
        }
        return newOrder.stream().map(result::get).toList();
    }

    /** The wanted order, or nothing if keeping what stays and appending what is new gives it. */
    private static List<String> unlessImplied(Set<String> from, Set<String> wanted) {
        Set<String> implied = new LinkedHashSet<>(from);
        implied.retainAll(wanted);
        implied.addAll(wanted);
        return List.copyOf(implied).equals(List.copyOf(wanted)) ? List.of() : List.copyOf(wanted);
    }

    private static <T> Map<String, T> index(List<T> list, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        list.forEach(each -> map.put(id.apply(each), each));
        return map;
    }
}
