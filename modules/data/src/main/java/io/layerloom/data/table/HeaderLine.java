package io.layerloom.data.table;

import io.layerloom.data.Column;
import io.layerloom.data.CsvHeader;
import io.layerloom.data.Source;
import io.layerloom.data.text.Row;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The first line of a table, compared with what is recorded about it. */
final class HeaderLine {
    private static final int COUNTS = 2;

    private final Source.Csv source;

    HeaderLine(Source.Csv source) {
        this.source = source;
    }

    /**
     * Checks a first line.
     *
     * @return how many examples it promises
     * @throws ProblemException if it does not agree with the description
     */
    OptionalInt check(Row row) throws ProblemException {
        List<String> fields = row.fields().stream().map(String::strip).toList();
        String place = source.file() + ":" + row.line();
        if (source.header() == CsvHeader.NAMES) {
            checkNames(fields, place);
            return OptionalInt.empty();
        }
        return OptionalInt.of(checkCounts(fields, place));
    }

    private void checkNames(List<String> fields, String place) throws ProblemException {
        List<String> names = source.columns().stream().map(Column::name).toList();
        if (fields.size() != names.size()) {
            throw new ProblemException(Problem.error(place, "data.csv.header-count", fields.size(), names.size()));
        }
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).equals(fields.get(i))) {
                problems.add(Problem.error(place, "data.csv.header-name", i + 1, fields.get(i), names.get(i)));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems.subList(0, Math.min(problems.size(), 20)));
        }
    }

    private int checkCounts(List<String> fields, String place) throws ProblemException {
        if (!looksLikeCounts(fields)) {
            throw new ProblemException(Problem.error(place, "data.csv.header-counts"));
        }
        int features = Integer.parseInt(fields.get(1));
        if (features != source.columns().size() - 1) {
            throw new ProblemException(Problem.error(
                    place,
                    "data.csv.header-features",
                    features,
                    source.columns().size() - 1));
        }
        List<String> classes = Layout.of(source.columns()).targets().get(0).categories();
        List<String> found = fields.subList(COUNTS, fields.size());
        if (!found.equals(classes)) {
            throw new ProblemException(Problem.error(
                    place, "data.csv.header-classes", String.join(", ", found), String.join(", ", classes)));
        }
        return Integer.parseInt(fields.get(0));
    }

    /** Whether a line reads {@code rows,features,class names…}. */
    static boolean looksLikeCounts(List<String> fields) {
        return fields.size() >= COUNTS + 2
                && fields.subList(0, COUNTS).stream()
                        .allMatch(field -> field.strip().matches("\\d{1,9}"))
                && fields.subList(COUNTS, fields.size()).stream()
                        .allMatch(field -> !field.isBlank() && Double.isNaN(FieldParser.parseNumber(field.strip())));
    }
}
