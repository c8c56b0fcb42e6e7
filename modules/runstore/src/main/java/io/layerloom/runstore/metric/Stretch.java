package io.layerloom.runstore.metric;

import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.series.Tally;
import io.layerloom.runstore.sql.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/**
 * The part of a series that counts.
 *
 * @param series row number
 * @param attempt that measured it
 * @param tally of the whole series
 * @param from first step that counts
 * @param to last step that counts; nothing counts if it is before {@code from}
 */
record Stretch(long series, int attempt, Tally tally, long from, long to) {
    /** Whether all points of the series count. */
    boolean isWhole() {
        return from <= tally.firstStep() && to >= tally.lastStep();
    }

    /** Whether any point of the series can count. */
    boolean isEmpty() {
        return from > to || from > tally.lastStep() || to < tally.firstStep();
    }

    /** The same, cut to what is asked for. */
    Stretch within(long first, long last) {
        return new Stretch(series, attempt, tally, Math.max(from, first), Math.min(to, last));
    }

    /**
     * What counts of a metric, in order of steps: of each attempt the steps before any later attempt begins, be it by its
     * declaration or by its first point of this metric. With an attempt given, all of that one.
     */
    static List<Stretch> of(Session session, RunId run, String metric, OptionalInt attempt) throws SQLException {
        List<Stretch> all = session.list(
                """
                SELECT s.* FROM series s JOIN runs r ON r.number = s.run
                WHERE r.id = ? AND s.metric = ? ORDER BY s.attempt""", row -> whole(row.number("number"), row.integer("attempt"), Tally.read(row)), run.text(), metric);
        if (attempt.isPresent()) {
            return all.stream().filter(s -> s.attempt() == attempt.getAsInt()).toList();
        }
        return cut(all, Beginning.of(session, run));
    }

    static Stretch whole(long series, int attempt, Tally tally) {
        return new Stretch(series, attempt, tally, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** The same series, each cut where a later attempt begins. */
    static List<Stretch> cut(List<Stretch> byAttempt, List<Beginning> beginnings) {
        List<Stretch> counting = new ArrayList<>();
        long end = Long.MAX_VALUE;
        for (Stretch stretch : byAttempt.reversed()) {
            long before = end;
            for (Beginning beginning : beginnings) {
                if (beginning.attempt() > stretch.attempt()) {
                    before = Math.min(before, beginning.step() - 1);
                }
            }
            Stretch part = stretch.within(Long.MIN_VALUE, before);
            if (!part.isEmpty()) {
                counting.add(part);
            }
            end = Math.min(before, stretch.tally().firstStep() - 1);
        }
        Collections.reverse(counting);
        return counting;
    }

    /**
     * Where an attempt says that it begins.
     *
     * @param attempt the attempt
     * @param step its first iteration
     */
    record Beginning(int attempt, long step) {
        static List<Beginning> of(Session session, RunId run) throws SQLException {
            return session.list(
                    "SELECT a.attempt, a.first_step FROM attempts a JOIN runs r ON r.number = a.run WHERE r.id = ?",
                    row -> new Beginning(row.integer("attempt"), row.number("first_step")),
                    run.text());
        }
    }
}
