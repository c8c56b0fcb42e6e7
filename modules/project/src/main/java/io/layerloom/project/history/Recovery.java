package io.layerloom.project.history;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.project.ProjectInfo;
import io.layerloom.project.ProjectState;
import io.layerloom.project.json.JsonValue.JsonObject;
import io.layerloom.project.store.Project;
import io.layerloom.project.store.ProjectStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The last good version of a project whose files are damaged, from its history. Looking changes nothing. Immutable.
 *
 * @param directory of the project
 * @param state the newest state that the history holds
 */
public record Recovery(Path directory, ProjectState state) {
    /**
     * What can be got back.
     *
     * @return the last good version, or nothing if there is no history that can be read
     */
    public static Optional<Recovery> of(Path directory) {
        try {
            Path log = directory.toRealPath().resolve(WriteAccess.FOLDER).resolve(HistoryLog.FILE);
            JsonObject state = HistoryLog.replay(log).timeline().state();
            return state.members().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Recovery(directory, new StateJson().decode(state)));
        } catch (IOException | ProblemException unreadable) {
            System.getLogger(Recovery.class.getName())
                    .log(System.Logger.Level.DEBUG, "no last good version of " + directory, unreadable);
            return Optional.empty();
        }
    }

    /**
     * Writes the last good version into the project's files; damaged ones are kept aside.
     *
     * @param info what to call the project if its {@code project.json} is damaged too
     * @throws ProblemException if a file cannot be written
     */
    public Project restore(ProjectInfo info) throws ProblemException {
        ProjectStore store = new ProjectStore();
        store.save(directory, store.info(directory).orElse(info), state);
        return store.open(directory);
    }
}
