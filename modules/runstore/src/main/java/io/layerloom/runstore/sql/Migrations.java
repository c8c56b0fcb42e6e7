package io.layerloom.runstore.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;

/**
 * Brings a database to the newest format, step by step. The format is {@code PRAGMA user_version}; step {@code n} is the
 * resource {@code schema-n.sql} and leads from format {@code n - 1} to {@code n}.
 */
final class Migrations {
    /** The newest format that this program knows. */
    static final int NEWEST = 1;

    /** "LLrs": tells our databases from others. */
    static final int APPLICATION = 0x4c4c7273;

    private Migrations() {}

    /** The format of a database; 0 for an empty one. */
    static int format(Session session) throws SQLException {
        return session.one("PRAGMA user_version", row -> row.integer("user_version"))
                .orElseThrow();
    }

    /** Whether the database is empty or one of ours. */
    static boolean isOurs(Session session) throws SQLException {
        int application = session.one("PRAGMA application_id", row -> row.integer("application_id"))
                .orElseThrow();
        return application == APPLICATION
                || session.one("SELECT count(*) AS tables FROM sqlite_schema", row -> row.number("tables"))
                        .orElseThrow()
                        .equals(0L);
    }

    /** Does the steps that are missing, all in one transaction; another process may be doing the same. */
    static void run(Session session) throws SQLException {
        session.command("BEGIN IMMEDIATE");
        boolean done = false;
        try {
            for (int step = format(session) + 1; step <= NEWEST; step++) {
                for (String statement : statements(step)) {
                    session.command(statement);
                }
                session.command("PRAGMA user_version = " + step);
            }
            session.command("PRAGMA application_id = " + APPLICATION);
            session.command("COMMIT");
            done = true;
        } finally {
            if (!done) {
                session.command("ROLLBACK");
            }
        }
    }

    private static List<String> statements(int step) {
        String name = "/io/layerloom/runstore/sql/schema-" + step + ".sql";
        try (InputStream resource = Migrations.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("the program is incomplete: " + name);
            }
            String script = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            return List.of(script.replaceAll("(?m)--.*$", "").split(";")).stream()
                    .map(String::strip)
                    .filter(s -> !s.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
