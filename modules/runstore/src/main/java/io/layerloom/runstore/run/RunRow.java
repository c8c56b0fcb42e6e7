package io.layerloom.runstore.run;

import io.layerloom.runstore.lease.ProcessIdentity;
import io.layerloom.runstore.sql.JsonColumns;
import io.layerloom.runstore.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A run as a row of the tables {@code runs} and {@code run_progress}. */
final class RunRow {
    /** Selects what {@link #read} reads. */
    static final String SELECT = "SELECT r.*, p.epoch, p.iteration, p.epochs, p.iterations_per_epoch, p.heartbeat"
            + " FROM runs r JOIN run_progress p ON p.run = r.number ";

    private RunRow() {}

    /** The run in a row. */
    static RunRecord read(Row row) throws SQLException {
        return new RunRecord(
                row.number("number"),
                new RunId(row.text("id")),
                row.text("name"),
                RunState.valueOf(row.text("state")),
                row.integer("attempt"),
                row.text("spec"),
                row.text("spec_hash"),
                row.text("data_hash"),
                row.number("seed"),
                environment(row),
                worker(row),
                progress(row),
                best(row),
                end(row),
                parent(row),
                row.text("run_group"),
                JsonColumns.set(row.text("tags")),
                row.text("notes"),
                row.instant("created_at"),
                row.instantOrNull("started_at"),
                row.instantOrNull("ended_at"),
                row.textOrNull("parameters_sha256"),
                JsonColumns.numbers(row.text("metrics")));
    }

    private static RunEnvironment environment(Row row) throws SQLException {
        return new RunEnvironment(
                row.text("device"),
                row.text("native"),
                row.integer("threads"),
                row.text("acceleration"),
                JsonColumns.texts(row.text("versions")));
    }

    private static @Nullable ProcessIdentity worker(Row row) throws SQLException {
        Instant start = row.instantOrNull("process_started");
        return start == null ? null : new ProcessIdentity(row.number("pid"), start);
    }

    private static RunProgress progress(Row row) throws SQLException {
        return new RunProgress(
                row.integer("epoch"),
                row.number("iteration"),
                row.integer("epochs"),
                row.integer("iterations_per_epoch"),
                row.instant("heartbeat"));
    }

    private static @Nullable BestMetric best(Row row) throws SQLException {
        String metric = row.textOrNull("best_metric");
        return metric == null ? null : new BestMetric(metric, row.real("best_value"), row.number("best_step"));
    }

    private static @Nullable RunEnd end(Row row) throws SQLException {
        String reason = row.textOrNull("end_reason");
        if (reason == null) {
            return null;
        }
        String message = row.textOrNull("end_message");
        return new RunEnd(reason, message == null ? null : JsonColumns.message(message));
    }

    private static @Nullable RunParent parent(Row row) throws SQLException {
        String parent = row.textOrNull("parent");
        return parent == null ? null : new RunParent(new RunId(parent), row.text("parent_checkpoint"));
    }
}
