package io.layerloom.runstore.run;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.lease.ProcessIdentity;
import io.layerloom.runstore.sql.Database;
import io.layerloom.runstore.sql.JsonColumns;
import io.layerloom.runstore.sql.Session;
import java.sql.SQLException;
import java.time.Instant;

/** A change of state as a compare-and-set on (state, attempt). */
record Transition(RunState from, int attempt, RunChange change) {
    Transition {
        if (!from.mayBecome(change.to())) {
            throw new IllegalArgumentException("a run that is " + from + " may not become " + change.to());
        }
        if (change.to().isLive() && (change.end() != null || change.result() != null)) {
            throw new IllegalArgumentException("a live run has neither end nor result: " + change.to());
        }
    }

    /** Makes the change and says whether it was this call that made it. */
    boolean apply(Database database, RunId id) throws ProblemException {
        return database.write(session -> {
            if (!swap(session, id)) {
                return false;
            }
            writeWorker(session, id);
            writeEnd(session, id);
            return true;
        });
    }

    private boolean isResume() {
        return from.isResumable();
    }

    private boolean swap(Session session, RunId id) throws SQLException {
        return session.update(
                        "UPDATE runs SET state = ?, attempt = ? WHERE id = ? AND state = ? AND attempt = ?",
                        change.to(),
                        isResume() ? attempt + 1 : attempt,
                        id.text(),
                        from,
                        attempt)
                == 1;
    }

    private void writeWorker(Session session, RunId id) throws SQLException {
        ProcessIdentity worker = change.worker();
        if (worker != null) {
            session.update(
                    "UPDATE runs SET pid = ?, process_started = ? WHERE id = ?",
                    worker.pid(),
                    worker.startedAt(),
                    id.text());
        }
        if (change.to() == RunState.STARTING) {
            session.update(
                    "UPDATE runs SET started_at = coalesce(started_at, ?) WHERE id = ?", Instant.now(), id.text());
        }
        if (isResume()) {
            // What the last attempt did not live to do is not meant for this one.
            session.update("""
                    UPDATE control SET acknowledged_at = ?, result = 'dismissed'
                    WHERE acknowledged_at IS NULL AND run = (SELECT number FROM runs WHERE id = ?)""", Instant.now(), id.text());
        }
    }

    private void writeEnd(Session session, RunId id) throws SQLException {
        if (change.to().isLive()) {
            session.update("""
                    UPDATE runs SET ended_at = NULL, end_reason = NULL, end_message = NULL,
                      parameters_sha256 = NULL, metrics = '{}' WHERE id = ?""", id.text());
            return;
        }
        RunEnd end = change.end();
        session.update(
                "UPDATE runs SET ended_at = ?, end_reason = ?, end_message = ? WHERE id = ?",
                Instant.now(),
                end == null ? null : end.reason(),
                end == null || end.message() == null ? null : JsonColumns.ofMessage(end.message()),
                id.text());
        RunResult result = change.result();
        if (result != null) {
            session.update(
                    "UPDATE runs SET parameters_sha256 = ?, metrics = ? WHERE id = ?",
                    result.parametersSha256(),
                    JsonColumns.ofNumbers(result.metrics()),
                    id.text());
        }
    }
}
