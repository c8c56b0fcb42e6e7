package io.layerloom.runstore.salvage;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.sql.Database;
import io.layerloom.runstore.sql.Session;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Copies everything readable from a damaged database into a new one. */
final class Rescue {
    /** Tables that are copied row by row, in the order of their references. */
    private static final List<String> TABLES =
            List.of("events", "layer_stats", "resources", "evaluations", "artifacts", "control");

    private final Database source;
    private final Database target;
    private long lost;

    Rescue(Database source, Database target) {
        this.source = source;
        this.target = target;
    }

    Rescued run() throws ProblemException {
        return source.readDamaged(from -> target.write(to -> {
            var scan = new RowScan(from);
            long points = rescue(scan, to);
            lost += scan.lost();
            long runs = to.one("SELECT count(*) AS runs FROM runs", row -> row.number("runs"))
                    .orElse(0L);
            return new Rescued(runs, points, lost);
        }));
    }

    private long rescue(RowScan scan, Session to) throws SQLException {
        copy(scan, to, "runs", "INSERT OR IGNORE");
        List<Long> unknown = scan.byNumber("series", 1, Long.MAX_VALUE, row -> row.number("run"));
        for (long run : unknown) {
            inventRun(to, run);
        }
        copy(scan, to, "run_progress", "INSERT OR IGNORE");
        to.update("INSERT OR IGNORE INTO run_progress SELECT number, 0, 0, 0, 0, 0 FROM runs");
        for (@Nullable
        Object[] row : scan.fromBothEnds(
                "SELECT run, attempt, first_step FROM attempts",
                " ORDER BY run, attempt",
                " ORDER BY run DESC, attempt DESC",
                r -> r.values(List.of("run", "attempt", "first_step")))) {
            insert(to, "INSERT OR IGNORE", "attempts", List.of("run", "attempt", "first_step"), row);
        }
        long points;
        try (var series = new SeriesRescue(scan, to)) {
            points = series.run();
        }
        for (String table : TABLES) {
            copy(scan, to, table, "INSERT OR IGNORE");
        }
        return points;
    }

    /** A run whose row cannot be read stays as a name for what it measured. */
    private static void inventRun(Session to, long number) throws SQLException {
        String id = "0"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 25).toUpperCase(Locale.ROOT);
        to.update("""
                INSERT OR IGNORE INTO runs (number, id, name, state, attempt, spec, spec_hash, data_hash, seed,
                  device, native, threads, acceleration, versions, run_group, tags, notes, created_at, metrics)
                VALUES (?, ?, ?, 'CRASHED', 1, '{}', '', '', 0, '', '', 0, '', '{}', '', '[]', '', 0, '{}')""", number, id, "restored-" + number);
    }

    private void copy(RowScan scan, Session to, String table, String insert) throws SQLException {
        List<String> columns = to.list("PRAGMA table_info(" + table + ")", row -> row.text("name"));
        for (@Nullable Object[] row : scan.byNumber(table, 1, Long.MAX_VALUE, r -> r.values(columns))) {
            insert(to, insert, table, columns, row);
        }
    }

    /** A row that the new database refuses, because it refers to something lost or holds nonsense, is lost too. */
    private void insert(Session to, String insert, String table, List<String> columns, @Nullable Object[] row) {
        String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        String sql = columns.stream().collect(Collectors.joining(", ", insert + " INTO " + table + " (", ") VALUES ("));
        try {
            to.update(sql + places + ")", row);
        } catch (SQLException e) {
            lost++;
        }
    }
}
