package io.layerloom.runstore.sql;

import io.layerloom.model.problem.ProblemException;

/** Makes a database behave as on a full disk: SQLite refuses to let it grow. */
public final class FullDisk {
    private static final long NO_LIMIT = 1_000_000_000;

    private FullDisk() {}

    /** From now on the database may grow by so many pages of 4 kB. */
    public static void leave(Database database, int pages) throws ProblemException {
        long now = database.write(session -> session.one("PRAGMA page_count", row -> row.number("page_count"))
                .orElseThrow());
        limit(database, now + pages);
    }

    /** Gives space again. */
    public static void end(Database database) throws ProblemException {
        limit(database, NO_LIMIT);
    }

    private static void limit(Database database, long pages) throws ProblemException {
        database.write(session -> session.one("PRAGMA max_page_count = " + pages, row -> pages));
    }
}
