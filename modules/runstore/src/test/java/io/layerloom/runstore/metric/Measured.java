package io.layerloom.runstore.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was measured, kept the plain way, to compare the store with. */
final class Measured {
    /** A point. */
    record Point(long step, double value) {}

    private final SortedMap<Integer, List<Point>> attempts = new TreeMap<>();
    private final SortedMap<Integer, Long> beginnings = new TreeMap<>();

    void begin(int attempt, long step) {
        beginnings.put(attempt, step);
    }

    void add(int attempt, long step, double value) {
        attempts.computeIfAbsent(attempt, a -> new ArrayList<>()).add(new Point(step, value));
    }

    List<Point> ofAttempt(int attempt) {
        return attempts.getOrDefault(attempt, List.of());
    }

    /** What counts between two steps: a point of which no later attempt begins at its step or before. */
    List<Point> counting(long from, long to) {
        List<Point> points = new ArrayList<>();
        attempts.forEach((attempt, measured) -> {
            for (Point point : measured) {
                if (point.step() >= from && point.step() <= to && !isReplaced(attempt, point.step())) {
                    points.add(point);
                }
            }
        });
        return points;
    }

    private boolean isReplaced(int attempt, long step) {
        return attempts.tailMap(attempt + 1).values().stream()
                        .anyMatch(later -> !later.isEmpty() && later.getFirst().step() <= step)
                || beginnings.tailMap(attempt + 1).values().stream().anyMatch(begin -> begin <= step);
    }
}
