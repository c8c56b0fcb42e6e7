package io.layerloom.data.table;

import io.layerloom.data.Column;
import io.layerloom.data.CsvHeader;
import io.layerloom.data.Source;
import io.layerloom.data.content.Content;
import io.layerloom.data.file.DataFile;
import io.layerloom.data.file.ProblemCollector;
import io.layerloom.data.text.Row;
import io.layerloom.data.text.Rows;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Reads a described table strictly: every field must be what its column says, or the whole table is refused. */
public final class TableReader {
    private final Source.Csv source;
    private final DataFile file;
    private final ProblemCollector problems = new ProblemCollector();

    /**
     * @param source a description that has been checked
     * @param file where the table is
     */
    public TableReader(Source.Csv source, DataFile file) {
        this.source = source;
        this.file = file;
    }

    /**
     * Reads everything.
     *
     * @throws ProblemException with up to {@link ProblemCollector#LIMIT} problems, each with file and line
     */
    public Content read() throws ProblemException {
        Layout layout = Layout.of(source.columns());
        Table table;
        OptionalInt promised = OptionalInt.empty();
        try (Rows rows = Rows.open(file, source.separator())) {
            if (source.header() != CsvHeader.NONE) {
                Row first = rows.next();
                if (first == null) {
                    throw new ProblemException(Problem.error(file.name(), "data.csv.empty"));
                }
                promised = new HeaderLine(source).check(first);
            }
            table = new RowCollector(positions(layout), source.columns().size(), file, problems).collect(rows);
        } catch (IOException e) {
            throw file.problem(e);
        }
        problems.throwIfAny();
        if (promised.isPresent() && promised.getAsInt() != table.rows()) {
            throw new ProblemException(
                    Problem.error(file.name() + ":1", "data.csv.header-rows", promised.getAsInt(), table.rows()));
        }
        if (table.rows() == 0) {
            throw new ProblemException(Problem.error(file.name(), "data.csv.empty"));
        }
        return new TableContent(layout, table);
    }

    private List<RowCollector.Cell> positions(Layout layout) {
        return Stream.concat(layout.features().stream(), layout.targets().stream())
                .map(column -> new RowCollector.Cell(position(column), new FieldParser(column, source.header())))
                .toList();
    }

    private int position(Column column) {
        return source.columns().indexOf(column);
    }
}
