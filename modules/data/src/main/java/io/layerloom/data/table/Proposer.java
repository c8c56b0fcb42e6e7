package io.layerloom.data.table;

import io.layerloom.data.Column;
import io.layerloom.data.CsvHeader;
import io.layerloom.data.Source;
import io.layerloom.data.file.DataFile;
import io.layerloom.data.statistics.ColumnStatistics;
import io.layerloom.data.text.Row;
import io.layerloom.data.text.Rows;
import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Works out a {@link CsvProposal}. Used once. */
final class Proposer {
    private static final Set<String> TARGET_NAMES =
            Set.of("target", "class", "label", "y", "species", "outcome", "diagnosis", "category", "output");

    /** A category with more values makes more inputs than it is likely worth. */
    private static final int MOST_CATEGORIES = 100;

    private final DataFile file;
    private final String recordedAs;
    private final List<ColumnProfile> profiles = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();
    private List<String> names = List.of();
    private List<String> classes = List.of();
    private long rowCount;

    Proposer(DataFile file, String recordedAs) {
        this.file = file;
        this.recordedAs = recordedAs;
    }

    CsvProposal propose() throws ProblemException {
        char separator = Separators.guess(file);
        CsvHeader header;
        try (Rows rows = Rows.open(file, separator)) {
            header = start(rows);
            for (Row row = rows.next(); row != null; row = rows.next()) {
                add(row);
            }
        } catch (IOException e) {
            throw file.problem(e);
        }
        if (rowCount == 0) {
            throw new ProblemException(Problem.error(file.name(), "data.csv.empty"));
        }
        List<Column> columns = columns(target());
        List<ColumnStatistics> statistics = IntStream.range(0, columns.size())
                .mapToObj(i ->
                        profiles.get(i).statistics(names.get(i), columns.get(i).type()))
                .toList();
        return new CsvProposal(new Source.Csv(recordedAs, separator, header, columns), rowCount, statistics, notes);
    }

    /** Decides what the first line is, which takes the second one as well. */
    private CsvHeader start(Rows rows) throws ProblemException {
        Row first = rows.next();
        if (first == null) {
            throw new ProblemException(Problem.error(file.name(), "data.csv.empty"));
        }
        Row second = rows.next();
        List<String> fields = first.fields().stream().map(String::strip).toList();
        int width = second == null ? fields.size() : second.fields().size();
        if (width > file.limits().columns()) {
            throw new ProblemException(Problem.error(
                    file.name(),
                    "data.csv.too-many-columns",
                    width,
                    file.limits().columns()));
        }
        CsvHeader header = headerOf(fields, second);
        names = header == CsvHeader.NAMES ? fields : numbered(width);
        if (header == CsvHeader.COUNTS) {
            classes = fields.subList(2, fields.size());
        }
        names.forEach(name -> profiles.add(new ColumnProfile()));
        if (header == CsvHeader.NONE) {
            add(first);
        }
        if (second != null) {
            add(second);
        }
        return header;
    }

    private static CsvHeader headerOf(List<String> fields, @Nullable Row second) {
        if (second == null) {
            return CsvHeader.NONE;
        }
        if (HeaderLine.looksLikeCounts(fields)
                && Integer.parseInt(fields.get(1)) == second.fields().size() - 1) {
            return CsvHeader.COUNTS;
        }
        boolean allTexts = fields.stream()
                .allMatch(field -> !FieldParser.isMissing(field) && Double.isNaN(FieldParser.parseNumber(field)));
        boolean allDifferent = new HashSet<>(fields).size() == fields.size();
        boolean numbersBelow =
                second.fields().stream().anyMatch(field -> !Double.isNaN(FieldParser.parseNumber(field.strip())));
        return allTexts && allDifferent && numbersBelow ? CsvHeader.NAMES : CsvHeader.NONE;
    }

    private void add(Row row) throws ProblemException {
        if (row.fields().size() != profiles.size()) {
            throw new ProblemException(Problem.error(
                    file.name() + ":" + row.line(),
                    "data.csv.field-count",
                    row.fields().size(),
                    profiles.size()));
        }
        rowCount++;
        for (int i = 0; i < profiles.size(); i++) {
            profiles.get(i).add(row.fields().get(i));
        }
    }

    /** A column whose name says it, else a first column of texts before numbers only, else the last. */
    private int target() {
        for (int i = 0; i < names.size(); i++) {
            if (TARGET_NAMES.contains(names.get(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        boolean numbersAfterFirst = profiles.stream().skip(1).allMatch(ColumnProfile::isNumeric) && profiles.size() > 1;
        boolean firstIsClass = !profiles.get(0).isNumeric() && !profiles.get(0).looksLikeIdentifier();
        return classes.isEmpty() && numbersAfterFirst && firstIsClass ? 0 : profiles.size() - 1;
    }

    private List<Column> columns(int target) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            columns.add(i == target ? target(names.get(i), profiles.get(i)) : feature(names.get(i), profiles.get(i)));
        }
        return columns;
    }

    private Column target(String name, ColumnProfile profile) {
        notes.add(Message.of("data.proposal.target", name));
        if (profile.hasMissing()) {
            notes.add(Message.of("data.proposal.target-missing", name, profile.missing()));
        }
        if (!classes.isEmpty()) {
            return new Column(name, Column.Type.CATEGORY, Column.Role.TARGET, classes);
        }
        return profile.looksLikeClasses()
                ? new Column(name, Column.Type.CATEGORY, Column.Role.TARGET, profile.categories())
                : new Column(name, Column.Type.NUMBER, Column.Role.TARGET, List.of());
    }

    private Column feature(String name, ColumnProfile profile) {
        Column.Type type = profile.isNumeric() ? Column.Type.NUMBER : Column.Type.CATEGORY;
        if (profile.hasMissing()) {
            return ignored(name, type, Message.of("data.proposal.missing", name, profile.missing()));
        }
        if (profile.looksLikeIdentifier()) {
            return ignored(name, type, Message.of("data.proposal.identifier", name));
        }
        if (type == Column.Type.CATEGORY && profile.distinct() > MOST_CATEGORIES) {
            return ignored(name, type, Message.of("data.proposal.many-values", name, profile.distinct()));
        }
        return new Column(
                name, type, Column.Role.FEATURE, type == Column.Type.CATEGORY ? profile.categories() : List.of());
    }

    private Column ignored(String name, Column.Type type, Message why) {
        notes.add(why);
        return new Column(name, type, Column.Role.IGNORED, List.of());
    }

    private static List<String> numbered(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "column-" + i).toList();
    }
}
