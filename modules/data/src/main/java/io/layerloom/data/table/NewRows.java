package io.layerloom.data.table;

import io.layerloom.data.Column;
import io.layerloom.data.CsvHeader;
import io.layerloom.data.Examples;
import io.layerloom.data.FittedPreprocessing;
import io.layerloom.data.Source;
import io.layerloom.data.file.DataFile;
import io.layerloom.data.file.ProblemCollector;
import io.layerloom.data.text.Row;
import io.layerloom.data.text.Rows;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows without known targets, from a file with the same kind of features as a described table. Immutable. */
public final class NewRows {
    private final Layout layout;
    private final Table table;
    private final List<String> names;

    private NewRows(Layout layout, Table table, List<String> names) {
        this.layout = layout;
        this.table = table;
        this.names = List.copyOf(names);
    }

    /**
     * Reads all rows. The separator is that of the description.
     *
     * @throws ProblemException with file and line, if a row does not fit or there is none
     */
    public static NewRows read(Source.Csv source, DataFile file) throws ProblemException {
        Layout layout = Layout.of(source.columns());
        ProblemCollector problems = new ProblemCollector();
        Table table = new Table(layout.features().size());
        List<String> names = new ArrayList<>();
        try (Rows rows = Rows.open(file, source.separator())) {
            Row row = rows.next();
            if (row == null) {
                throw new ProblemException(Problem.error(file.name(), "data.csv.empty"));
            }
            FirstLine first = FirstLine.of(row, source, layout, file.name());
            RowCollector collector = new RowCollector(cells(layout, first), first.fieldCount(), file, problems);
            double[] numbers = new double[table.width()];
            for (row = first.isHeader() ? rows.next() : row; row != null; row = rows.next()) {
                int before = table.rows();
                collector.collect(row, numbers, table);
                if (table.rows() > before) {
                    names.add(file.name() + ":" + row.line());
                }
            }
        } catch (IOException e) {
            throw file.problem(e);
        }
        problems.throwIfAny();
        if (table.rows() == 0) {
            throw new ProblemException(Problem.error(file.name(), "data.csv.empty"));
        }
        return new NewRows(layout, table, names);
    }

    /** What each row is called: file and line. */
    public List<String> names() {
        return names;
    }

    /** The rows as a network gets them. */
    public Examples examples(FittedPreprocessing preprocessing) {
        int[] all = new int[table.rows()];
        Arrays.setAll(all, i -> i);
        return new TableExamples(table, layout, 0, all, preprocessing);
    }

    private static List<RowCollector.Cell> cells(Layout layout, FirstLine first) {
        List<RowCollector.Cell> cells = new ArrayList<>();
        for (int i = 0; i < layout.features().size(); i++) {
            Column column = layout.features().get(i);
            cells.add(new RowCollector.Cell(first.positions().get(i), new FieldParser(column, CsvHeader.NONE)));
        }
        return cells;
    }
}
