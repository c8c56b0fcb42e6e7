package io.layerloom.runstore.control;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.sql.Database;
import io.layerloom.runstore.sql.Row;
import io.layerloom.runstore.sql.RunKeys;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Commands to live runs. Safe for use by several threads and processes. Times are the computer's clock, which all
 * processes share.
 */
public final class ControlQueue {
    private static final String SELECT = "SELECT c.*, r.id FROM control c JOIN runs r ON r.number = c.run ";

    private final Database database;

    public ControlQueue(Database database) {
        this.database = database;
    }

    /** Asks for something and returns at once; look for the acknowledgement with {@link #find}. */
    public ControlRequest request(RunId run, String command, String payload) throws ProblemException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        long number = database.write(session -> session.insert(
                "INSERT INTO control (run, command, payload, requested_at, result) VALUES (?, ?, ?, ?, '')",
                RunKeys.require(session, run.text()),
                command,
                payload,
                now));
        return new ControlRequest(number, run, command, payload, now, null, "");
    }

    /** What was asked of a run and is not acknowledged, oldest first. Cheap enough to poll every 50 ms. */
    public List<ControlRequest> pending(RunId run) throws ProblemException {
        return database.read(session -> session.list(
                SELECT + "WHERE r.id = ? AND c.acknowledged_at IS NULL ORDER BY c.number",
                ControlQueue::request,
                run.text()));
    }

    /** A request as it stands now. */
    public Optional<ControlRequest> find(long number) throws ProblemException {
        return database.read(session -> session.one(SELECT + "WHERE c.number = ?", ControlQueue::request, number));
    }

    /** Everything ever asked of a run, oldest first. */
    public List<ControlRequest> history(RunId run) throws ProblemException {
        return database.read(session ->
                session.list(SELECT + "WHERE r.id = ? ORDER BY c.number", ControlQueue::request, run.text()));
    }

    /**
     * Answers a request.
     *
     * @return whether this call answered it; false if it was answered before
     */
    public boolean acknowledge(long number, String result) throws ProblemException {
        return database.write(session -> session.update("""
                        UPDATE control SET acknowledged_at = ?, result = ?
                        WHERE number = ? AND acknowledged_at IS NULL""", Instant.now(), result, number) == 1);
    }

    private static ControlRequest request(Row row) throws SQLException {
        return new ControlRequest(
                row.number("number"),
                RunId.parse(row.text("id")),
                row.text("command"),
                row.text("payload"),
                row.instant("requested_at"),
                row.instantOrNull("acknowledged_at"),
                row.text("result"));
    }
}
