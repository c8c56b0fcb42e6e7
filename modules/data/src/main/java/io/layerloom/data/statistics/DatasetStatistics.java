package io.layerloom.data.statistics;

import io.layerloom.data.Part;
import java.util.List;
import java.util.Map;

/**
 * What a dataset looks like before preprocessing.
 *
 * @param columns features in order, then numeric targets; for images one entry for all pixels
 * @param sizes examples per part
 * @param classBalance examples per class, in the order of classes, per part; empty lists for regression
 */
public record DatasetStatistics(
        List<ColumnStatistics> columns, Map<Part, Integer> sizes, Map<Part, List<Integer>> classBalance) {
    public DatasetStatistics {
        columns = List.copyOf(columns);
        sizes = Map.copyOf(sizes);
        classBalance = Map.copyOf(classBalance);
    }
}
