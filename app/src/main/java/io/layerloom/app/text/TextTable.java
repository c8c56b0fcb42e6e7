package io.layerloom.app.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A table for people: columns aligned by display width, numbers to the right, the last column ragged. Control characters
 * in cells (a name from a stranger's file) are shown as {@code ?} so that they cannot steer the terminal.
 *
 * <p>Not safe for several threads.
 */
public final class TextTable {
    private static final String GAP = "  ";

    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    private record Column(String title, Align align) {}

    private enum Align {
        LEFT,
        RIGHT
    }

    /** Adds a column of words. */
    public TextTable words(String title) {
        columns.add(new Column(title, Align.LEFT));
        return this;
    }

    /** Adds a column of numbers. */
    public TextTable numbers(String title) {
        columns.add(new Column(title, Align.RIGHT));
        return this;
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException if the number of cells is not the number of columns
     */
    public TextTable row(String... cells) {
        return row(List.of(cells));
    }

    /** The same with a list of cells. */
    public TextTable row(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException("cells: " + columns.size() + " are needed, not " + cells.size());
        }
        rows.add(cells.stream().map(TextTable::printable).toList());
        return this;
    }

    /** The table with a line of titles (left out when all are empty), each line ended by a line feed. */
    public String render() {
        int[] widths = new int[columns.size()];
        List<String> titles = columns.stream().map(Column::title).toList();
        widen(widths, titles);
        rows.forEach(row -> widen(widths, row));
        StringBuilder text = new StringBuilder();
        if (!titles.stream().allMatch(String::isEmpty)) {
            append(text, titles, widths);
        }
        rows.forEach(row -> append(text, row, widths));
        return text.toString();
    }

    /** The text with control characters replaced. */
    public static String printable(String cell) {
        StringBuilder clean = new StringBuilder(cell.length());
        cell.codePoints().forEach(c -> clean.appendCodePoint(Character.isISOControl(c) ? '?' : c));
        return clean.toString();
    }

    private static void widen(int[] widths, List<String> cells) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], DisplayWidth.of(cells.get(i)));
        }
    }

    private void append(StringBuilder text, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - DisplayWidth.of(cells.get(i)));
            boolean left = columns.get(i).align() == Align.LEFT;
            line.append(i == 0 ? "" : GAP).append(left ? cells.get(i) : padding).append(left ? padding : cells.get(i));
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
