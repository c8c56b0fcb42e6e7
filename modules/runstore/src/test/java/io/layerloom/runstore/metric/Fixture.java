package io.layerloom.runstore.metric;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.run.NewRun;
import io.layerloom.runstore.run.RunChange;
import io.layerloom.runstore.run.RunEnvironment;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.run.RunState;
import io.layerloom.runstore.run.Runs;
import io.layerloom.runstore.sql.Database;
import io.layerloom.runstore.sql.DatabaseOpener;
import java.nio.file.Path;
import java.util.Optional;

/** A database with a run. */
final class Fixture implements AutoCloseable {
    final Database database;
    final Runs runs;
    final Metrics metrics;
    final RunId run;
    final Heard heard = new Heard();

    Fixture(Path folder) throws ProblemException {
        database = new DatabaseOpener(folder.resolve("runs.db")).openForWriting();
        runs = new Runs(database);
        metrics = new Metrics(database);
        run = runs.create(NewRun.of("", "{}", "", "", 1, RunEnvironment.onDevice("cpu"), 1))
                .id();
        runs.transition(run, RunState.QUEUED, 1, RunChange.to(RunState.STARTING));
    }

    MetricWriter writer(int attempt) throws ProblemException {
        return metrics.writer(run, attempt, heard);
    }

    /** The number of rows in a table. */
    long rows(String table) throws ProblemException {
        Optional<Long> rows =
                database.read(session -> session.one("SELECT count(*) AS n FROM " + table, row -> row.number("n")));
        return rows.orElseThrow();
    }

    @Override
    public void close() {
        database.close();
    }
}
