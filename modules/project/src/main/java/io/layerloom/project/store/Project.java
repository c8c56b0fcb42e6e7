package io.layerloom.project.store;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.project.Layout;
import io.layerloom.project.ProjectContent;
import io.layerloom.project.ProjectInfo;
import io.layerloom.project.ProjectState;
import io.layerloom.project.codec.ProjectFile;
import io.layerloom.project.migration.ProjectFormat;
import java.nio.file.Path;
import java.util.List;

/**
 * A project as it stands in its directory. Immutable; opening one changes nothing on disk and locks nothing.
 *
 * @param directory real path of the project directory
 * @param format format that the files have; {@link #content} is already in the current one
 * @param info what it is called
 * @param content network, data and settings
 * @param layout how it is drawn
 * @param notices what a person should know about the opening, for example that the format is newer
 */
public record Project(
        Path directory, int format, ProjectInfo info, ProjectContent content, Layout layout, List<Problem> notices) {
    public Project {
        notices = List.copyOf(notices);
    }

    /**
     * Reads a project.
     *
     * @param directory any path to it
     * @throws ProblemException if it is none, or a file is missing or damaged: every problem with file, line, column,
     *     path and what to do
     */
    public static Project open(Path directory) throws ProblemException {
        return new ProjectStore().open(directory);
    }

    /** Whether it may be trained and changed: a newer format may only be looked at. */
    public boolean isCurrent() {
        return format <= ProjectFormat.CURRENT;
    }

    /**
     * Does nothing if the project may be trained and changed.
     *
     * @throws ProblemException that says why not
     */
    public void requireCurrent() throws ProblemException {
        if (!isCurrent()) {
            throw new ProblemException(Problem.error(
                    ProjectFile.PROJECT.fileName() + " " + ProjectFormat.FIELD,
                    "project.format.newer",
                    format,
                    ProjectFormat.CURRENT));
        }
    }

    /** What is worked on. */
    public ProjectState state() {
        return new ProjectState(content, layout);
    }

    /** The same project in another state, in memory only. */
    public Project withState(ProjectState other) {
        return new Project(directory, format, info, other.content(), other.layout(), notices);
    }

    /** The same project with other content, in memory only. */
    public Project withContent(ProjectContent other) {
        return new Project(directory, format, info, other, layout, notices);
    }
}
