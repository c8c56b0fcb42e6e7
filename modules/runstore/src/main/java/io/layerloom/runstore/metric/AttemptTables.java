package io.layerloom.runstore.metric;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.codec.PointCodec;
import io.layerloom.runstore.codec.SummaryCodec;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.run.RunProgress;
import io.layerloom.runstore.series.SeriesWriter;
import io.layerloom.runstore.sql.Database;
import io.layerloom.runstore.sql.RunKeys;
import io.layerloom.runstore.sql.Session;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes what an attempt measured, one transaction a commit. What a failed commit could not write stays here and is
 * written by the next. Holds native memory, so it must be closed. For one thread.
 */
final class AttemptTables implements AutoCloseable {
    private final Database database;
    private final RunId run;
    private final int attempt;
    private final PointCodec points = new PointCodec();
    private final SummaryCodec summaries = new SummaryCodec();
    private final Map<String, SeriesWriter> series = new LinkedHashMap<>();
    private long runNumber;
    private @Nullable RunProgress progress;
    private @Nullable Long beginning;

    AttemptTables(Database database, RunId run, int attempt) {
        this.database = database;
        this.run = run;
        this.attempt = attempt;
    }

    /** Takes up the series that the attempt has begun before, and returns their last steps. */
    Map<String, Long> resume() throws ProblemException {
        return database.write(session -> {
            runNumber = RunKeys.require(session, run.text());
            Map<String, Long> lastSteps = new LinkedHashMap<>();
            for (String metric : session.list(
                    "SELECT metric FROM series WHERE run = ? AND attempt = ?",
                    row -> row.text("metric"),
                    runNumber,
                    attempt)) {
                SeriesWriter writer = SeriesWriter.resume(session, points, summaries, key(metric));
                series.put(metric, writer);
                lastSteps.put(metric, writer.lastStep());
            }
            return lastSteps;
        });
    }

    private SeriesWriter.Key key(String metric) {
        return new SeriesWriter.Key(runNumber, metric, attempt);
    }

    /** Takes a load, to be written with the next {@link #write}. */
    void add(Intake.Load load) {
        load.points()
                .forEach((metric, block) -> series.computeIfAbsent(metric, m -> SeriesWriter.begin(key(m)))
                        .add(block));
        if (load.progress() != null) {
            progress = load.progress();
        }
        if (load.beginning() != null) {
            beginning = load.beginning();
        }
    }

    /** Writes what was taken, and that this attempt is alive. */
    void write(SeriesWriter.End end) throws ProblemException {
        database.write(session -> {
            RunKeys.require(session, run.text());
            if (beginning != null) {
                session.update("INSERT OR REPLACE INTO attempts VALUES (?, ?, ?)", runNumber, attempt, beginning);
            }
            for (SeriesWriter writer : series.values()) {
                writer.stage(session, points, summaries, end);
            }
            writeProgress(session);
            return runNumber;
        });
        series.values().forEach(SeriesWriter::confirm);
        progress = null;
        beginning = null;
    }

    private void writeProgress(Session session) throws SQLException {
        RunProgress newest = progress;
        String whose = "WHERE run = (SELECT number FROM runs WHERE number = ? AND attempt = ?)";
        if (newest == null) {
            session.update("UPDATE run_progress SET heartbeat = ? " + whose, Instant.now(), runNumber, attempt);
        } else {
            session.update(
                    "UPDATE run_progress SET epoch = ?, iteration = ?, epochs = ?, iterations_per_epoch = ?,"
                            + " heartbeat = ? " + whose,
                    newest.epoch(),
                    newest.iteration(),
                    newest.epochs(),
                    newest.iterationsPerEpoch(),
                    Instant.now(),
                    runNumber,
                    attempt);
        }
    }

    @Override
    public void close() {
        points.close();
        summaries.close();
    }
}
