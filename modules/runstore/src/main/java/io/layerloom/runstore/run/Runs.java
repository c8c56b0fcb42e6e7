package io.layerloom.runstore.run;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.sql.Database;
import io.layerloom.runstore.sql.JsonColumns;
import io.layerloom.runstore.sql.RunKeys;
import io.layerloom.runstore.sql.Session;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The runs of a project.
 *
 * <p>Safe for use by several threads and, on the same database, by several processes. Every call is a transaction of its
 * own; a {@link ProblemException} means that nothing was changed.
 */
public final class Runs {
    private static final int LONGEST_NAME = 200;
    private static final Set<String> RESERVED = Set.of("last", "best");

    private final Database database;
    private final RandomGenerator random = new SecureRandom();

    public Runs(Database database) {
        this.database = database;
    }

    /** Adds a run in state QUEUED, attempt 1. */
    public RunRecord create(NewRun run) throws ProblemException {
        if (!run.name().isBlank()) {
            checkName(run.name());
        }
        return database.write(session -> {
            RunId id = RunId.next(Instant.now(), random, newestId(session));
            insert(session, id, run);
            return require(session, id);
        });
    }

    private static @Nullable RunId newestId(Session session) throws SQLException {
        return session.one("SELECT id FROM runs ORDER BY id DESC LIMIT 1", row -> new RunId(row.text("id")))
                .orElse(null);
    }

    private static void insert(Session session, RunId id, NewRun run) throws SQLException {
        RunEnvironment environment = run.environment();
        long number = session.insert(
                """
                INSERT INTO runs (id, name, state, attempt, spec, spec_hash, data_hash, seed,
                  device, native, threads, acceleration, versions,
                  parent, parent_checkpoint, run_group, tags, notes, created_at, metrics)
                VALUES (?, ?, 'QUEUED', 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{}')""",
                id.text(),
                run.name().strip(),
                run.spec(),
                run.specHash(),
                run.dataHash(),
                run.seed(),
                environment.device(),
                environment.nativeClassifier(),
                environment.threads(),
                environment.acceleration(),
                JsonColumns.ofTexts(environment.versions()),
                run.parent() == null ? null : run.parent().run().text(),
                run.parent() == null ? null : run.parent().checkpoint(),
                run.group(),
                JsonColumns.ofSet(run.tags()),
                run.notes(),
                Instant.now());
        session.update("UPDATE runs SET name = 'run-' || number WHERE number = ? AND name = ''", number);
        session.update("INSERT INTO run_progress VALUES (?, 0, 0, ?, 0, ?)", number, run.epochs(), Instant.now());
    }

    /** All runs, oldest first. */
    public List<RunRecord> list() throws ProblemException {
        return database.read(session -> session.list(RunRow.SELECT + "ORDER BY r.number", RunRow::read));
    }

    /** The runs in one of {@code states}, oldest first. */
    public List<RunRecord> list(Set<RunState> states) throws ProblemException {
        return database.read(session -> session.list(
                RunRow.SELECT + "WHERE r.state IN (SELECT value FROM json_each(?)) ORDER BY r.number",
                RunRow::read,
                JsonColumns.ofSet(
                        new TreeSet<>(states.stream().map(RunState::name).toList()))));
    }

    /** The run with this id. */
    public Optional<RunRecord> find(RunId id) throws ProblemException {
        return database.read(session -> find(session, id));
    }

    /** The run with this id; a problem says so when it is gone. */
    public RunRecord get(RunId id) throws ProblemException {
        return database.read(session -> require(session, id));
    }

    private static Optional<RunRecord> find(Session session, RunId id) throws SQLException {
        return session.one(RunRow.SELECT + "WHERE r.id = ?", RunRow::read, id.text());
    }

    private static RunRecord require(Session session, RunId id) throws SQLException, ProblemException {
        return find(session, id)
                .orElseThrow(() -> new ProblemException(Problem.error("runs", "runstore.run-gone", id)));
    }

    /**
     * The one run that a person means with {@code selector}: {@code last} (the one asked for last), {@code best}, an id,
     * a name, or the beginning of an id, tried in this order. {@code best} is the run with the best value ever reached of
     * the first of {@code val.accuracy}, {@code val.r2}, {@code val.loss}, {@code train.loss} that any run has; the
     * oldest among equals.
     *
     * @throws ProblemException if none or several match; the message lists candidates
     */
    public RunRecord select(String selector) throws ProblemException {
        return database.read(session -> new RunSelector(session).select(selector));
    }

    /**
     * Changes the state if it still is {@code from} and the attempt still {@code attempt}; going to STARTING from an
     * ended state raises the attempt by one, clears end and result and dismisses unanswered commands.
     *
     * @return whether this call made the change; false if somebody else was faster
     * @throws IllegalArgumentException if {@link RunState#mayBecome} forbids it
     */
    public boolean transition(RunId id, RunState from, int attempt, RunChange change) throws ProblemException {
        return new Transition(from, attempt, change).apply(database, id);
    }

    /** Records the choices that decide the bits of the result, if {@code attempt} is still the run's. */
    public boolean setEnvironment(RunId id, int attempt, RunEnvironment environment) throws ProblemException {
        return changed(
                """
                UPDATE runs SET device = ?, native = ?, threads = ?, acceleration = ?, versions = ?
                WHERE id = ? AND attempt = ?""",
                environment.device(),
                environment.nativeClassifier(),
                environment.threads(),
                environment.acceleration(),
                JsonColumns.ofTexts(environment.versions()),
                id.text(),
                attempt);
    }

    /** Records progress outside a metric writer, if {@code attempt} is still the run's. */
    public boolean setProgress(RunId id, int attempt, RunProgress progress) throws ProblemException {
        return changed(
                """
                UPDATE run_progress SET epoch = ?, iteration = ?, epochs = ?, iterations_per_epoch = ?, heartbeat = ?
                WHERE run = (SELECT number FROM runs WHERE id = ? AND attempt = ?)""",
                progress.epoch(),
                progress.iteration(),
                progress.epochs(),
                progress.iterationsPerEpoch(),
                Instant.now(),
                id.text(),
                attempt);
    }

    /** Records the best value so far, if {@code attempt} is still the run's. */
    public boolean setBest(RunId id, int attempt, BestMetric best) throws ProblemException {
        return changed(
                "UPDATE runs SET best_metric = ?, best_value = ?, best_step = ? WHERE id = ? AND attempt = ?",
                best.metric(),
                best.value(),
                best.step(),
                id.text(),
                attempt);
    }

    /**
     * Records the fingerprint of the data, which is only known once the worker has read them, if {@code attempt} is still
     * the run's.
     */
    public boolean setDataHash(RunId id, int attempt, String dataHash) throws ProblemException {
        return changed("UPDATE runs SET data_hash = ? WHERE id = ? AND attempt = ?", dataHash, id.text(), attempt);
    }

    /** Gives a run another name: not blank, not {@code last} or {@code best}, not an id. */
    public void rename(RunId id, String name) throws ProblemException {
        checkName(name);
        requireChanged(id, "UPDATE runs SET name = ? WHERE id = ?", name.strip(), id.text());
    }

    /** Replaces the tags. */
    public void setTags(RunId id, SortedSet<String> tags) throws ProblemException {
        requireChanged(id, "UPDATE runs SET tags = ? WHERE id = ?", JsonColumns.ofSet(tags), id.text());
    }

    /** Replaces the notes, in Markdown. */
    public void setNotes(RunId id, String markdown) throws ProblemException {
        requireChanged(id, "UPDATE runs SET notes = ? WHERE id = ?", markdown, id.text());
    }

    /** Puts a run into another group, empty for none. */
    public void setGroup(RunId id, String group) throws ProblemException {
        requireChanged(id, "UPDATE runs SET run_group = ? WHERE id = ?", group, id.text());
    }

    /** Removes a run that is not live, with all that was measured; its folder is the caller's. */
    public void delete(RunId id) throws ProblemException {
        database.write(session -> {
            RunRecord run = require(session, id);
            if (run.state().isLive()) {
                throw new ProblemException(Problem.error("runs", "runstore.run-live", run.name(), run.state()));
            }
            return session.update("DELETE FROM runs WHERE number = ?", run.number());
        });
        database.giveSpaceBack();
    }

    private static void checkName(String name) throws ProblemException {
        String text = name.strip();
        if (text.isEmpty()
                || text.length() > LONGEST_NAME
                || RESERVED.contains(text)
                || RunId.isId(text)
                || text.chars().anyMatch(Character::isISOControl)) {
            throw new ProblemException(Problem.error("runs", "runstore.bad-name", text, LONGEST_NAME));
        }
    }

    private boolean changed(String sql, @Nullable Object... arguments) throws ProblemException {
        return database.write(session -> session.update(sql, arguments) == 1);
    }

    private void requireChanged(RunId id, String sql, @Nullable Object... arguments) throws ProblemException {
        database.write(session -> {
            RunKeys.require(session, id.text());
            return session.update(sql, arguments);
        });
    }
}
