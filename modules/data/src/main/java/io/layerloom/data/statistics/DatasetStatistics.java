package io.layerloom.data.statistics;

import io.layerloom.data.Column;
import io.layerloom.data.Part;
import io.layerloom.data.content.Content;
import io.layerloom.data.content.FeatureGroup;
import io.layerloom.data.content.Moments;
import io.layerloom.data.split.SplitPlan;
import io.layerloom.model.task.TaskKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What a dataset looks like before preprocessing.
 *
 * @param columns what goes into the network, in order (a category as one column of 0 and 1 per value, all pixels of images as one),
 *     then numeric targets
 * @param sizes examples per part
 * @param classBalance examples per class, in the order of classes, per part; empty lists for regression
 */
public record DatasetStatistics(
        List<ColumnStatistics> columns, Map<Part, Integer> sizes, Map<Part, List<Integer>> classBalance) {
    public DatasetStatistics {
        columns = List.copyOf(columns);
        sizes = Collections.unmodifiableMap(new TreeMap<>(sizes));
        classBalance = Collections.unmodifiableMap(new TreeMap<>(classBalance));
    }

    /** The statistics of all examples of a source, and the class balance of its parts. */
    public static DatasetStatistics of(Content content, SplitPlan plan) {
        Map<Part, Integer> sizes = new EnumMap<>(Part.class);
        Map<Part, List<Integer>> balance = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            int[] members = plan.indices(part);
            sizes.put(part, members.length);
            balance.put(part, balance(content, members));
        }
        return new DatasetStatistics(columns(content), sizes, balance);
    }

    private static List<ColumnStatistics> columns(Content content) {
        int[] all = IntStream.range(0, content.size()).toArray();
        List<FeatureGroup> groups = content.groups();
        List<Moments> moments = content.moments(all);
        List<Integer> distinct = content.distinct(ColumnStatistics.DISTINCT_LIMIT);
        List<ColumnStatistics> columns = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Column.Type type =
                    groups.get(i).kind() == FeatureGroup.Kind.INDICATOR ? Column.Type.CATEGORY : Column.Type.NUMBER;
            columns.add(ColumnStatistics.of(groups.get(i).name(), type, moments.get(i), 0, distinct.get(i)));
        }
        List<Moments> targets = content.targetMoments(all);
        for (int i = 0; i < targets.size(); i++) {
            String name = content.signature().targets().get(i);
            columns.add(ColumnStatistics.of(name, Column.Type.NUMBER, targets.get(i), 0, ColumnStatistics.NOT_COUNTED));
        }
        return columns;
    }

    static List<Integer> balance(Content content, int[] members) {
        if (content.signature().kind() != TaskKind.CLASSIFICATION) {
            return List.of();
        }
        int[] counts = new int[content.signature().classes().size()];
        for (int example : members) {
            counts[content.label(example)]++;
        }
        return IntStream.of(counts).boxed().toList();
    }
}
