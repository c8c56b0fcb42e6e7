package io.layerloom.project.history;

import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.project.ProjectState;
import io.layerloom.project.delta.JsonDelta;
import io.layerloom.project.history.HistoryRecord.Amended;
import io.layerloom.project.history.HistoryRecord.Did;
import io.layerloom.project.history.HistoryRecord.Redone;
import io.layerloom.project.history.HistoryRecord.Saved;
import io.layerloom.project.history.HistoryRecord.Snapshot;
import io.layerloom.project.history.HistoryRecord.Undone;
import io.layerloom.project.json.JsonValue;
import io.layerloom.project.json.JsonValue.JsonObject;
import io.layerloom.project.store.Project;
import io.layerloom.project.store.ProjectStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A project that is being edited: its state, what can be undone, and what is not saved yet. Everything but the project's
 * own files is written down at once, so that nothing is lost when the process dies; the files change on {@link #save}.
 *
 * <p>For one thread at a time. Methods that change something write to disk, so a window calls them on its I/O pool.
 */
public final class ProjectEditor implements AutoCloseable {
    /** A full copy of the state stands in the log at least this often. */
    static final int SNAPSHOT_EVERY = 200;

    private final ProjectStore store;
    private final StateJson json = new StateJson();
    private final WriteAccess access;
    private final InstantSource clock;
    private Project project;
    private boolean mergeable;

    private ProjectEditor(ProjectStore store, Project project, WriteAccess access, InstantSource clock) {
        this.store = store;
        this.project = project;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Opens a project for editing; where that is impossible, for looking.
     *
     * @throws ProblemException if the project cannot be read
     */
    public static ProjectEditor open(Path directory) throws ProblemException {
        return open(directory, new ProjectStore(), InstantSource.system());
    }

    static ProjectEditor open(Path directory, ProjectStore store, InstantSource clock) throws ProblemException {
        Project project = store.open(directory);
        ProjectEditor editor = new ProjectEditor(store, project, WriteAccess.to(project), clock);
        try {
            editor.reconcile();
            return editor;
        } catch (ProblemException | RuntimeException failed) {
            editor.close();
            throw failed;
        }
    }

    /** The project in its present state, saved or not. */
    public Project project() {
        return project;
    }

    /** Why nothing can be changed, or nothing if it can. */
    public Optional<Problem> readOnlyReason() {
        return access.refusal();
    }

    /** What can be undone, oldest first. */
    public List<Step> undoable() {
        return access.timeline().undoable();
    }

    /** What can be done again, the next first. */
    public List<Step> redoable() {
        return access.timeline().redoable();
    }

    /** Whether the project's files hold something else than the present state. */
    public boolean isUnsaved() {
        Timeline timeline = access.timeline();
        return access.refusal().isEmpty() && !json.digests(timeline.state()).equals(timeline.saved());
    }

    /**
     * Makes a new state the present one, as one step; the same state again is none.
     *
     * @param next the new state
     * @param title what is done
     * @param mergeKey equal to that of the step before to become one with it, for example for each move of one drag;
     *     empty for a step of its own
     * @throws ProblemException if nothing can be changed, the state could not be saved, or the disk refuses it
     */
    public void apply(ProjectState next, Message title, String mergeKey) throws ProblemException {
        access.require();
        JsonObject after = json.encode(next);
        json.decode(after);
        Timeline timeline = access.timeline();
        JsonDelta delta = JsonDelta.between(timeline.state(), after);
        if (delta.isEmpty()) {
            return;
        }
        boolean merges = mergeable
                && !mergeKey.isEmpty()
                && timeline.last()
                        .map(did -> did.step().mergeKey().equals(mergeKey))
                        .orElse(false);
        append(
                merges
                        ? new Amended(JsonDelta.between(timeline.stateBeforeLast(), after))
                        : new Did(new Step(title, mergeKey, Station.of(delta), clock.instant()), delta));
        mergeable = true;
        project = project.withState(next);
    }

    /**
     * Undoes the newest step.
     *
     * @return the step, or nothing if there is none
     * @throws ProblemException if nothing can be changed or the disk refuses it
     */
    public Optional<Step> undo() throws ProblemException {
        return move(access.timeline().last(), new Undone());
    }

    /**
     * Does the step again that was undone last.
     *
     * @return the step, or nothing if there is none
     * @throws ProblemException if nothing can be changed or the disk refuses it
     */
    public Optional<Step> redo() throws ProblemException {
        return move(access.timeline().next(), new Redone());
    }

    /**
     * Writes the present state into the project's files. What somebody else changed there first becomes a step, so that
     * it is not lost.
     *
     * @throws ProblemException if nothing can be changed or a file cannot be written
     */
    public void save() throws ProblemException {
        access.require();
        noticeOutsideChange();
        store.save(project.directory(), project.info(), project.state());
        append(new Saved(json.digests(access.timeline().state())));
        access.force();
    }

    /**
     * Takes over what was changed in the project's files since they were read or saved here, as one step.
     *
     * @return the step, or nothing if nothing was changed
     * @throws ProblemException if the files cannot be read; the present state is kept
     */
    public Optional<Step> noticeOutsideChange() throws ProblemException {
        if (access.refusal().isPresent()) {
            return Optional.empty();
        }
        return takeOver(json.encode(store.open(project.directory()).state()));
    }

    @Override
    public void close() throws ProblemException {
        access.close();
    }

    private void reconcile() throws ProblemException {
        if (access.refusal().isPresent()) {
            return;
        }
        JsonObject onDisk = json.encode(project.state());
        if (!json.isCurrent(access.timeline().state())) {
            // Nothing yet, or steps of an older format: those cannot be undone into this one.
            append(new Snapshot(onDisk));
            append(new Saved(json.digests(onDisk)));
        } else {
            takeOver(onDisk);
        }
        project = project.withState(json.decode(access.timeline().state()));
    }

    /** File by file: what is on disk counts if it is not what was saved there last. */
    private Optional<Step> takeOver(JsonObject onDisk) throws ProblemException {
        Timeline timeline = access.timeline();
        Map<String, String> found = json.digests(onDisk);
        JsonObject merged = timeline.state();
        for (Map.Entry<String, JsonValue> file : onDisk.members().entrySet()) {
            boolean changed = !found.get(file.getKey()).equals(timeline.saved().get(file.getKey()));
            merged = changed ? merged.with(file.getKey(), file.getValue()) : merged;
        }
        JsonDelta delta = JsonDelta.between(timeline.state(), merged);
        Optional<Step> step = Optional.empty();
        if (!delta.isEmpty()) {
            Message title = Message.of("project.history.outside");
            step = Optional.of(new Step(title, "", Station.of(delta), clock.instant()));
            append(new Did(step.get(), delta));
            mergeable = false;
            project = project.withState(json.decode(merged));
        }
        if (!found.equals(timeline.saved())) {
            append(new Saved(found));
        }
        return step;
    }

    private Optional<Step> move(Optional<Did> step, HistoryRecord record) throws ProblemException {
        access.require();
        if (step.isPresent()) {
            append(record);
            mergeable = false;
            project = project.withState(json.decode(access.timeline().state()));
        }
        return step.map(Did::step);
    }

    private void append(HistoryRecord record) throws ProblemException {
        try {
            access.append(record);
            if (access.timeline().sinceSnapshot() >= SNAPSHOT_EVERY) {
                access.append(new Snapshot(access.timeline().state()));
            }
        } catch (IOException unwritable) {
            throw new ProblemException(
                    Problem.error(project.directory().resolve("history").toString(), "project.history.unwritable"),
                    unwritable);
        }
    }
}
