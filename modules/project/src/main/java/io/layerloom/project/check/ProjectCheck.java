package io.layerloom.project.check;

import io.layerloom.data.DataLocations;
import io.layerloom.model.problem.Problem;
import io.layerloom.project.ProjectContent;
import java.nio.file.Path;
import java.util.List;

/** Finds every problem of network, data and settings, by themselves and against each other. Stateless. */
public final class ProjectCheck {
    private ProjectCheck() {}

    /** How closely the data is looked at. */
    public enum Depth {
        /** Descriptions and file headers: fast enough for every keystroke. */
        DESCRIPTIONS,
        /** Every example is read. */
        EVERY_EXAMPLE
    }

    /**
     * Every problem, worst first.
     *
     * @param content what to check
     * @param directory project directory, which file names are relative to
     * @param locations where shared datasets may be found
     * @param depth how closely the data is looked at
     */
    public static List<Problem> problems(
            ProjectContent content, Path directory, DataLocations locations, Depth depth) {
        throw new UnsupportedOperationException("not built yet");
    }
}
