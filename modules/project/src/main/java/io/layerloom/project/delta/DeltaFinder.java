package io.layerloom.project.delta;

import io.layerloom.project.json.JsonValue;
import io.layerloom.project.json.JsonValue.JsonArray;
import io.layerloom.project.json.JsonValue.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One comparison of two values. */
final class DeltaFinder {
    private final Deque<String> path = new ArrayDeque<>();
    private final List<Change> changes = new ArrayList<>();

    List<Change> find(JsonValue before, JsonValue after) {
        compare(before, after);
        return changes;
    }

    private void compare(@Nullable JsonValue before, @Nullable JsonValue after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before instanceof JsonObject(var members) && after instanceof JsonObject(var others)) {
            compareAll(members, others);
        } else if (!(before instanceof JsonArray list
                && after instanceof JsonArray other
                && compareLists(list, other))) {
            changes.add(new Change(List.copyOf(path), Change.Kind.VALUE, before, after));
        }
    }

    private boolean compareLists(JsonArray before, JsonArray after) {
        Optional<Map<String, JsonValue>> items = Items.byId(before);
        Optional<Map<String, JsonValue>> others = Items.byId(after);
        if (items.isEmpty() || others.isEmpty()) {
            return false;
        }
        compareAll(items.get(), others.get());
        JsonArray order = Items.ids(items.get());
        JsonArray otherOrder = Items.ids(others.get());
        if (!order.equals(otherOrder)) {
            changes.add(new Change(List.copyOf(path), Change.Kind.ORDER, order, otherOrder));
        }
        return true;
    }

    private void compareAll(Map<String, JsonValue> before, Map<String, JsonValue> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            path.addLast(name);
            compare(before.get(name), after.get(name));
            path.removeLast();
        }
    }
}
