package io.layerloom.runstore.record;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.sql.Database;
import io.layerloom.runstore.sql.JsonColumns;
import io.layerloom.runstore.sql.RunKeys;
import java.util.List;

/** Statistics of layers over time. Safe for use by several threads and processes. */
public final class LayerStatistics {
    private final Database database;

    public LayerStatistics(Database database) {
        this.database = database;
    }

    /** Keeps readings, all in one transaction. */
    public void append(RunId run, List<LayerReading> readings) throws ProblemException {
        database.write(session -> {
            long key = RunKeys.require(session, run.text());
            for (LayerReading reading : readings) {
                session.update(
                        "INSERT INTO layer_stats (run, attempt, iteration, layer, statistics) VALUES (?, ?, ?, ?, ?)",
                        key,
                        reading.attempt(),
                        reading.iteration(),
                        reading.layer(),
                        JsonColumns.ofNumbers(reading.statistics()));
            }
            return readings.size();
        });
    }

    /** The readings of a layer, in order of iterations and attempts. */
    public List<LayerReading> list(RunId run, String layer) throws ProblemException {
        return database.read(session -> session.list(
                """
                SELECT l.* FROM layer_stats l JOIN runs r ON r.number = l.run
                WHERE r.id = ? AND l.layer = ? ORDER BY l.iteration, l.attempt, l.number""",
                row -> new LayerReading(
                        row.integer("attempt"),
                        row.number("iteration"),
                        row.text("layer"),
                        JsonColumns.numbers(row.text("statistics"))),
                run.text(),
                layer));
    }
}
