package io.layerloom.project.migration;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.project.json.JsonValue.JsonObject;
import java.util.List;

/** The steps from the oldest format that can be read to a newest one. Immutable. */
public final class Migrations {
    private final List<Migration> steps;
    private final int newest;

    /**
     * @param steps each from the format where the one before ends
     * @param newest the format where the last one ends
     * @throws IllegalArgumentException if there is a gap
     */
    public Migrations(List<Migration> steps, int newest) {
        this.steps = List.copyOf(steps);
        this.newest = newest;
        for (int i = 0; i < steps.size(); i++) {
            int expected = newest - steps.size() + i;
            if (steps.get(i).from() != expected) {
                throw new IllegalArgumentException("steps: one from format " + expected + " is missing");
            }
        }
    }

    /** The steps to {@link ProjectFormat#CURRENT}. Format 1 is the first that was released. */
    public static Migrations standard() {
        return new Migrations(List.of(), ProjectFormat.CURRENT);
    }

    /** The format that {@link #migrate} gives. */
    public int newest() {
        return newest;
    }

    /**
     * Files of an older format in the newest one.
     *
     * @param files one member for each file
     * @param format the format that they have, at most {@link #newest()}
     * @throws ProblemException if the format is older than any that can be read
     */
    public JsonObject migrate(JsonObject files, int format) throws ProblemException {
        int oldest = newest - steps.size();
        if (format < oldest) {
            throw new ProblemException(
                    Problem.error("project.json " + ProjectFormat.FIELD, "project.format.too-old", format, oldest));
        }
        JsonObject migrated = files;
        for (Migration step : steps.subList(format - oldest, steps.size())) {
            migrated = step.migrate(migrated);
        }
        return migrated;
    }
}
