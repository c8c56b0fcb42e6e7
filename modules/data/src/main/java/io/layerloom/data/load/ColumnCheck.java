package io.layerloom.data.load;

import io.layerloom.data.Column;
import io.layerloom.data.CsvHeader;
import io.layerloom.data.Source;
import io.layerloom.model.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with the description of a table. */
final class ColumnCheck {
    private static final String FORBIDDEN_SEPARATORS = "\"'\r\n+-.0123456789";

    private final Source.Csv source;
    private final List<Problem> problems = new ArrayList<>();

    private ColumnCheck(Source.Csv source) {
        this.source = source;
    }

    static List<Problem> problemsOf(Source.Csv source) {
        ColumnCheck check = new ColumnCheck(source);
        if (FORBIDDEN_SEPARATORS.indexOf(source.separator()) >= 0) {
            check.error("data.source.separator", "data.source.bad-separator");
        }
        check.columns();
        check.targets();
        return check.problems;
    }

    private void columns() {
        Set<String> names = new HashSet<>();
        for (Column column : source.columns()) {
            if (column.name().isBlank()) {
                error("data.source.columns", "data.source.column-without-name");
            } else if (!names.add(column.name())) {
                error(place(column), "data.source.same-column-twice", column.name());
            }
            if (column.type() == Column.Type.CATEGORY && column.role() != Column.Role.IGNORED) {
                categories(column);
            }
        }
        if (source.columns().stream().noneMatch(column -> column.role() == Column.Role.FEATURE)) {
            error("data.source.columns", "data.source.no-feature");
        }
    }

    private void categories(Column column) {
        int least = column.role() == Column.Role.TARGET ? 2 : 1;
        if (column.categories().size() < least) {
            error(place(column), "data.source.too-few-categories", column.name(), least);
        }
        if (new HashSet<>(column.categories()).size() < column.categories().size()) {
            error(place(column), "data.source.same-category-twice", column.name());
        }
    }

    private void targets() {
        List<Column> targets = source.columns().stream()
                .filter(column -> column.role() == Column.Role.TARGET)
                .toList();
        long classes = targets.stream()
                .filter(column -> column.type() == Column.Type.CATEGORY)
                .count();
        if (targets.isEmpty()) {
            error("data.source.columns", "data.source.no-target");
        } else if (classes > 0 && targets.size() > 1) {
            error("data.source.columns", "data.source.mixed-targets", targets.size());
        } else if (source.header() == CsvHeader.COUNTS && classes == 0) {
            error("data.source.header", "data.source.counts-without-classes");
        }
    }

    private static String place(Column column) {
        return "data.source.columns." + column.name();
    }

    private void error(String place, String key, Object... arguments) {
        problems.add(Problem.error(place, key, arguments));
    }
}
