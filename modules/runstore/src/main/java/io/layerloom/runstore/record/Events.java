package io.layerloom.runstore.record;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.sql.Database;
import io.layerloom.runstore.sql.JsonColumns;
import io.layerloom.runstore.sql.RunKeys;
import java.util.List;

/** What happened in runs, in order. Safe for use by several threads and processes. */
public final class Events {
    private final Database database;

    public Events(Database database) {
        this.database = database;
    }

    /** Records an event. */
    public void append(RunId run, RunEvent event) throws ProblemException {
        database.write(session -> session.update(
                """
                INSERT INTO events (run, time, attempt, iteration, kind, message, details)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                RunKeys.require(session, run.text()),
                event.time(),
                event.attempt(),
                event.iteration(),
                event.kind(),
                JsonColumns.ofMessage(event.message()),
                event.details()));
    }

    /** The events of a run in order of recording. */
    public List<RunEvent> list(RunId run) throws ProblemException {
        return listAfter(run, 0);
    }

    /** The events of a run recorded after event {@code number}. */
    public List<RunEvent> listAfter(RunId run, long number) throws ProblemException {
        return database.read(session -> session.list(
                """
                SELECT e.* FROM events e JOIN runs r ON r.number = e.run
                WHERE r.id = ? AND e.number > ? ORDER BY e.number""",
                row -> new RunEvent(
                        row.number("number"),
                        row.instant("time"),
                        row.integer("attempt"),
                        row.number("iteration"),
                        row.text("kind"),
                        JsonColumns.message(row.text("message")),
                        row.text("details")),
                run.text(),
                number));
    }
}
