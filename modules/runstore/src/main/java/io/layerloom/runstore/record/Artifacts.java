package io.layerloom.runstore.record;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.sql.Database;
import io.layerloom.runstore.sql.RunKeys;
import java.util.List;

/** Files that runs made. Safe for use by several threads and processes. */
public final class Artifacts {
    private final Database database;

    public Artifacts(Database database) {
        this.database = database;
    }

    /** Keeps an artifact; one with the same path is replaced. */
    public void put(RunId run, Artifact artifact) throws ProblemException {
        database.write(session -> session.update(
                """
                INSERT OR REPLACE INTO artifacts (run, kind, path, sha256, bytes, attempt, iteration, note, time)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                RunKeys.require(session, run.text()),
                artifact.kind(),
                artifact.path(),
                artifact.sha256(),
                artifact.bytes(),
                artifact.attempt(),
                artifact.iteration(),
                artifact.note(),
                artifact.time()));
    }

    /** Forgets the artifact at this path, if there is one. */
    public void remove(RunId run, String path) throws ProblemException {
        database.write(session -> session.update(
                "DELETE FROM artifacts WHERE run = ? AND path = ?", RunKeys.require(session, run.text()), path));
    }

    /** The artifacts of a run, oldest first. */
    public List<Artifact> list(RunId run) throws ProblemException {
        return database.read(session -> session.list(
                "SELECT a.* FROM artifacts a JOIN runs r ON r.number = a.run WHERE r.id = ? ORDER BY a.number",
                row -> new Artifact(
                        row.text("kind"),
                        row.text("path"),
                        row.text("sha256"),
                        row.number("bytes"),
                        row.integer("attempt"),
                        row.number("iteration"),
                        row.text("note"),
                        row.instant("time")),
                run.text()));
    }
}
