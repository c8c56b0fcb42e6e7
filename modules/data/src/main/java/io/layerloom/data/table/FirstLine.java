package io.layerloom.data.table;

import io.layerloom.data.Column;
import io.layerloom.data.CsvHeader;
import io.layerloom.data.Source;
import io.layerloom.data.text.Row;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the first line of a file with new rows says about where its features are.
 *
 * @param kind header or row
 * @param fieldCount fields that each row must have
 * @param positions of the features, in their order
 */
record FirstLine(Kind kind, int fieldCount, List<Integer> positions) {
    FirstLine {
        positions = List.copyOf(positions);
    }

    /** What a first line is. */
    enum Kind {
        HEADER,
        ROW
    }

    boolean isHeader() {
        return kind == Kind.HEADER;
    }

    /**
     * Recognises a header with the names of all features, the header form of the table itself, or a row of all columns, of all
     * columns but the target, or of the features alone.
     *
     * @throws ProblemException if it is none of these
     */
    static FirstLine of(Row row, Source.Csv source, Layout layout, String file) throws ProblemException {
        List<String> fields = row.fields().stream().map(String::strip).toList();
        List<String> features = layout.features().stream().map(Column::name).toList();
        if (fields.containsAll(features)) {
            return new FirstLine(
                    Kind.HEADER,
                    fields.size(),
                    features.stream().map(fields::indexOf).toList());
        }
        Set<String> known = source.columns().stream().map(Column::name).collect(Collectors.toSet());
        if (source.header() == CsvHeader.NAMES && fields.stream().anyMatch(known::contains)) {
            List<String> absent = new ArrayList<>(features);
            absent.removeAll(fields);
            throw new ProblemException(
                    Problem.error(file + ":" + row.line(), "data.new.missing-columns", String.join(", ", absent)));
        }
        if (source.header() == CsvHeader.COUNTS && HeaderLine.looksLikeCounts(fields)) {
            return byPosition(source, source.columns().size(), Kind.HEADER, file + ":" + row.line());
        }
        return byPosition(source, fields.size(), Kind.ROW, file + ":" + row.line());
    }

    private static FirstLine byPosition(Source.Csv source, int fieldCount, Kind kind, String place)
            throws ProblemException {
        List<Predicate<Column>> kept = List.of(
                column -> true,
                column -> column.role() != Column.Role.TARGET,
                column -> column.role() == Column.Role.FEATURE);
        for (Predicate<Column> inFile : kept) {
            List<Column> columns = source.columns().stream().filter(inFile).toList();
            if (columns.size() == fieldCount) {
                List<Integer> positions = IntStream.range(0, columns.size())
                        .filter(i -> columns.get(i).role() == Column.Role.FEATURE)
                        .boxed()
                        .toList();
                return new FirstLine(kind, fieldCount, positions);
            }
        }
        long features = source.columns().stream()
                .filter(column -> column.role() == Column.Role.FEATURE)
                .count();
        throw new ProblemException(Problem.error(
                place,
                "data.new.field-count",
                fieldCount,
                features,
                source.columns().size()));
    }
}
