package io.layerloom.runstore.record;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.sql.Database;
import io.layerloom.runstore.sql.JsonColumns;
import io.layerloom.runstore.sql.RunKeys;
import java.util.List;

/** What runs took of the machine. Safe for use by several threads and processes. */
public final class Resources {
    private final Database database;

    public Resources(Database database) {
        this.database = database;
    }

    /** Keeps a reading. */
    public void append(RunId run, ResourceReading reading) throws ProblemException {
        database.write(session -> session.update(
                "INSERT INTO resources (run, time, attempt, readings) VALUES (?, ?, ?, ?)",
                RunKeys.require(session, run.text()),
                reading.time(),
                reading.attempt(),
                JsonColumns.ofNumbers(reading.readings())));
    }

    /** The readings of a run, oldest first. */
    public List<ResourceReading> list(RunId run) throws ProblemException {
        return database.read(session -> session.list(
                "SELECT s.* FROM resources s JOIN runs r ON r.number = s.run WHERE r.id = ? ORDER BY s.time, s.number",
                row -> new ResourceReading(
                        row.instant("time"), row.integer("attempt"), JsonColumns.numbers(row.text("readings"))),
                run.text()));
    }
}
