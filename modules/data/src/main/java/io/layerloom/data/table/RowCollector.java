package io.layerloom.data.table;

import io.layerloom.data.file.DataFile;
import io.layerloom.data.file.ProblemCollector;
import io.layerloom.data.text.Row;
import io.layerloom.data.text.Rows;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import java.util.List;

/** Parses rows into a table, within the limits of rows and memory, and gathers what is wrong with their fields. */
final class RowCollector {
    private final List<Cell> cells;
    private final int fieldCount;
    private final DataFile file;
    private final ProblemCollector problems;

    /**
     * @param cells what becomes a number of the table, in its order
     * @param fieldCount fields that each row must have
     */
    RowCollector(List<Cell> cells, int fieldCount, DataFile file, ProblemCollector problems) {
        this.cells = List.copyOf(cells);
        this.fieldCount = fieldCount;
        this.file = file;
        this.problems = problems;
    }

    /**
     * One number of a row.
     *
     * @param position of the field in the file's rows, counted from 0
     * @param parser of the field
     */
    record Cell(int position, FieldParser parser) {}

    /** All rows that are left; those with problems are left out. */
    Table collect(Rows rows) throws ProblemException {
        Table table = new Table(cells.size());
        double[] numbers = new double[cells.size()];
        for (Row row = rows.next(); row != null; row = rows.next()) {
            collect(row, numbers, table);
        }
        return table;
    }

    /** One row. */
    void collect(Row row, double[] numbers, Table table) throws ProblemException {
        if (row.fields().size() != fieldCount) {
            problems.add(Problem.error(
                    place(row), "data.csv.field-count", row.fields().size(), fieldCount));
        } else if (parse(row, numbers)) {
            checkLimits(table);
            table.add(numbers);
        }
    }

    private boolean parse(Row row, double[] numbers) throws ProblemException {
        boolean good = true;
        for (int i = 0; i < numbers.length; i++) {
            Cell cell = cells.get(i);
            String field = row.fields().get(cell.position());
            numbers[i] = cell.parser().parse(field);
            if (Double.isNaN(numbers[i])) {
                problems.add(cell.parser().problem(place(row), field));
                good = false;
            }
        }
        return good;
    }

    private void checkLimits(Table table) throws ProblemException {
        if (table.rows() >= file.limits().rows()) {
            throw new ProblemException(Problem.error(
                    file.name(), "data.csv.too-many-rows", file.limits().rows()));
        }
        long bytes = table.bytesWithOneMore();
        if (bytes > file.limits().memoryBytes()) {
            throw new ProblemException(Problem.error(
                    file.name(), "data.memory", bytes >> 20, file.limits().memoryBytes() >> 20));
        }
    }

    private String place(Row row) {
        return file.name() + ":" + row.line();
    }
}
