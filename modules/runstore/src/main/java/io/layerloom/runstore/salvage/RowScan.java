package io.layerloom.runstore.salvage;

import io.layerloom.runstore.sql.RowReader;
import io.layerloom.runstore.sql.Session;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Reads the rows of a table of which parts may be unreadable: from the front until a damaged page is met, from the back
 * likewise, and what lies between one key at a time.
 */
final class RowScan {
    /** Row numbers between two readable ones that are tried one by one. */
    private static final long MOST_TRIES = 20_000;

    /** Row numbers that are tried when nothing tells where the table ends. */
    private static final long MOST_GUESSES = 500;

    private final Session session;
    private long lost;

    RowScan(Session session) {
        this.session = session;
    }

    /** Rows that were there and could not be read. */
    long lost() {
        return lost;
    }

    /** A row that was there could be read, but its content is damaged. */
    void lose() {
        lost++;
    }

    /**
     * The readable rows with a number in a range, in order.
     *
     * @param table whose row number is {@code rowid}
     */
    <T> List<T> byNumber(String table, long from, long to, RowReader<T> reader) {
        var rows = new TreeMap<Long, T>();
        String select = "SELECT rowid AS row_number, * FROM " + table + " WHERE rowid BETWEEN ? AND ? ORDER BY rowid";
        RowReader<?> keep = row -> rows.put(row.number("row_number"), reader.read(row));
        if (!scan(select, keep, from, to)) {
            long front = rows.isEmpty() ? from : rows.lastKey() + 1;
            scan(select + " DESC", keep, front, to);
            Long back = rows.ceilingKey(front);
            long end = back == null ? Math.min(to, front + MOST_GUESSES) : Math.min(back - 1, front + MOST_TRIES);
            for (long number = front; number <= end; number++) {
                scan(select, keep, number, number);
            }
            lost += back == null ? 1 : Math.max(1, missing(rows, front, back));
        }
        return new ArrayList<>(rows.values());
    }

    private static long missing(NavigableMap<Long, ?> rows, long from, long to) {
        return to - from - rows.subMap(from, to).size();
    }

    /**
     * The readable rows of a query, from the front and, with the reverse order, from the back. The damaged place is met
     * from both sides, so no row comes twice.
     */
    <T> List<T> fromBothEnds(String select, String order, String reverse, RowReader<T> reader, Object... arguments) {
        List<T> front = new ArrayList<>();
        if (scan(select + order, row -> front.add(reader.read(row)), arguments)) {
            return front;
        }
        lost++;
        List<T> back = new ArrayList<>();
        scan(select + reverse, row -> back.add(reader.read(row)), arguments);
        front.addAll(back.reversed());
        return front;
    }

    private boolean scan(String sql, RowReader<?> reader, Object... arguments) {
        try {
            session.each(sql, reader, arguments);
            return true;
        } catch (SQLException e) {
            // The damage is what this is about; the caller goes on elsewhere in the table and counts it.
            return false;
        }
    }
}
