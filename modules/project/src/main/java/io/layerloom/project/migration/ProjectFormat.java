package io.layerloom.project.migration;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.project.json.JsonDocument;
import io.layerloom.project.json.JsonValue;
import io.layerloom.project.json.JsonValue.JsonObject;
import io.layerloom.project.json.JsonValue.JsonWhole;
import io.layerloom.project.json.Location;

/** The version number of a project directory: one for all its files. Stateless. */
public final class ProjectFormat {
    /** The format that is written. */
    public static final int CURRENT = 1;

    /** The field that holds it. */
    public static final String FIELD = "format";

    private static final int GREATEST = 1_000_000;

    private ProjectFormat() {}

    /**
     * The format that a document states.
     *
     * @throws ProblemException if it states none
     */
    public static int of(JsonDocument document) throws ProblemException {
        JsonValue format = document.root() instanceof JsonObject(var members) ? members.get(FIELD) : null;
        if (format instanceof JsonWhole(long number) && number >= 0 && number <= GREATEST) {
            return (int) number;
        }
        Location found = document.valueAt("/" + FIELD);
        String place = (found == null ? new Location(1, 1) : found).in(document.file());
        throw new ProblemException(Problem.error(place + " " + FIELD, "project.format.missing", CURRENT));
    }
}
