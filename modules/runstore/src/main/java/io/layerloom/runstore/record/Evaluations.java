package io.layerloom.runstore.record;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.sql.Database;
import io.layerloom.runstore.sql.RunKeys;
import java.util.List;

/** Evaluations of runs. Safe for use by several threads and processes. */
public final class Evaluations {
    private final Database database;

    public Evaluations(Database database) {
        this.database = database;
    }

    /** Keeps an evaluation. */
    public void add(RunId run, StoredEvaluation evaluation) throws ProblemException {
        database.write(session -> session.update(
                "INSERT INTO evaluations (run, time, split, checkpoint, result) VALUES (?, ?, ?, ?, ?)",
                RunKeys.require(session, run.text()),
                evaluation.time(),
                evaluation.split(),
                evaluation.checkpoint(),
                evaluation.json()));
    }

    /** The evaluations of a run, oldest first. */
    public List<StoredEvaluation> list(RunId run) throws ProblemException {
        return database.read(session -> session.list(
                "SELECT e.* FROM evaluations e JOIN runs r ON r.number = e.run WHERE r.id = ? ORDER BY e.number",
                row -> new StoredEvaluation(
                        row.instant("time"), row.text("split"), row.text("checkpoint"), row.text("result")),
                run.text()));
    }
}
