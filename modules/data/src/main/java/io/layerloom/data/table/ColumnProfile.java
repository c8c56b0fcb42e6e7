package io.layerloom.data.table;

import io.layerloom.data.Column;
import io.layerloom.data.content.Moments;
import io.layerloom.data.statistics.ColumnStatistics;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a column of unknown kind holds, gathered field by field. */
final class ColumnProfile {
    private static final int FEW_CLASSES = 20;
    private static final double MOSTLY_DIFFERENT = 0.9;

    private final Moments numbers = new Moments();
    private final Set<String> values = new HashSet<>();
    private long missing;
    private long texts;
    private boolean whole = true;
    private boolean countsUp = true;
    private double last;

    void add(String field) {
        String text = field.strip();
        if (FieldParser.isMissing(text)) {
            missing++;
            return;
        }
        if (values.size() < ColumnStatistics.DISTINCT_LIMIT) {
            values.add(text);
        }
        double number = FieldParser.parseNumber(text);
        if (Double.isNaN(number)) {
            texts++;
        } else {
            countsUp &= numbers.count() == 0 || number == last + 1;
            whole &= number == Math.rint(number);
            last = number;
            numbers.add(number);
        }
    }

    boolean isNumeric() {
        return texts == 0 && numbers.count() > 0;
    }

    boolean hasMissing() {
        return missing > 0;
    }

    long missing() {
        return missing;
    }

    /** It counts the rows, or has so many different texts that it names rows rather than describing them. */
    boolean looksLikeIdentifier() {
        long count = texts + numbers.count();
        if (count < FEW_CLASSES) {
            return false;
        }
        return isNumeric()
                ? countsUp
                : values.size() >= Math.min(ColumnStatistics.DISTINCT_LIMIT, MOSTLY_DIFFERENT * count);
    }

    /** Whether the column, as a target, means classes rather than quantities. */
    boolean looksLikeClasses() {
        return !isNumeric()
                || (whole
                        && values.size() >= 2
                        && values.size() <= FEW_CLASSES
                        && numbers.count() >= 2L * values.size());
    }

    int distinct() {
        return values.size();
    }

    /** Every value, numbers by size and before texts, texts by the alphabet. */
    List<String> categories() {
        return values.stream()
                .sorted(Comparator.comparingDouble(ColumnProfile::order).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static double order(String value) {
        double number = FieldParser.parseNumber(value);
        return Double.isNaN(number) ? Double.POSITIVE_INFINITY : number;
    }

    ColumnStatistics statistics(String name, Column.Type type) {
        Moments shown = isNumeric() ? numbers : new Moments();
        ColumnStatistics figures = ColumnStatistics.of(name, type, shown, missing, values.size());
        return new ColumnStatistics(
                name,
                type,
                texts + numbers.count(),
                missing,
                figures.minimum(),
                figures.maximum(),
                figures.mean(),
                figures.standardDeviation(),
                figures.distinct());
    }
}
