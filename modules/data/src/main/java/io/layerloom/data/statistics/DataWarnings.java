package io.layerloom.data.statistics;

import io.layerloom.data.Part;
import io.layerloom.data.content.Content;
import io.layerloom.data.content.FeatureGroup;
import io.layerloom.data.content.Moments;
import io.layerloom.data.split.SplitPlan;
import io.layerloom.model.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what is doubtful about a dataset that is otherwise in order. */
public final class DataWarnings {
    /** A class with fewer training examples is called rare. */
    private static final int RARE = 10;

    /** The largest class may have this many times the examples of the smallest. */
    private static final int IMBALANCE = 10;

    private static final int MOST_COLUMNS_NAMED = 10;

    private final Content content;
    private final SplitPlan plan;
    private final List<Problem> warnings = new ArrayList<>();

    private DataWarnings(Content content, SplitPlan plan) {
        this.content = content;
        this.plan = plan;
    }

    /** Warnings, as problems that do not forbid training. */
    public static List<Problem> of(Content content, SplitPlan plan) {
        DataWarnings finder = new DataWarnings(content, plan);
        finder.constantColumns();
        finder.classes();
        finder.leaks();
        return List.copyOf(finder.warnings);
    }

    private void constantColumns() {
        List<FeatureGroup> groups = content.groups();
        List<Moments> moments = content.moments(plan.indices(Part.TRAIN));
        List<String> constant = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            if (moments.get(i).minimum() == moments.get(i).maximum()) {
                constant.add(groups.get(i).name());
            }
        }
        if (!constant.isEmpty()) {
            String names = String.join(", ", constant.subList(0, Math.min(constant.size(), MOST_COLUMNS_NAMED)));
            warn("data.source", "data.warning.constant", constant.size(), names);
        }
    }

    private void classes() {
        List<Integer> balance = DatasetStatistics.balance(content, plan.indices(Part.TRAIN));
        if (balance.isEmpty()) {
            return;
        }
        List<String> classes = content.signature().classes();
        for (int i = 0; i < classes.size(); i++) {
            if (balance.get(i) < RARE) {
                warn("data.source", "data.warning.rare-class", classes.get(i), balance.get(i));
            }
        }
        int smallest = Collections.min(balance);
        int largest = Collections.max(balance);
        if (smallest > 0 && largest > IMBALANCE * (long) smallest) {
            warn(
                    "data.source",
                    "data.warning.imbalance",
                    classes.get(balance.indexOf(largest)),
                    largest,
                    classes.get(balance.indexOf(smallest)),
                    smallest);
        }
    }

    private void leaks() {
        Map<Long, List<Integer>> training = new HashMap<>();
        for (int example : plan.indices(Part.TRAIN)) {
            training.computeIfAbsent(content.featureHash(example), hash -> new ArrayList<>(1))
                    .add(example);
        }
        leaks(training, Part.VALIDATION, "data.warning.leak-validation");
        leaks(training, Part.TEST, "data.warning.leak-test");
    }

    private void leaks(Map<Long, List<Integer>> training, Part part, String key) {
        int[] examples = plan.indices(part);
        int leaked = 0;
        for (int example : examples) {
            List<Integer> candidates = training.getOrDefault(content.featureHash(example), List.of());
            if (candidates.stream().anyMatch(other -> content.sameFeatures(example, other))) {
                leaked++;
            }
        }
        if (leaked > 0) {
            warn("data.split", key, leaked, examples.length);
        }
    }

    private void warn(String place, String key, Object... arguments) {
        warnings.add(Problem.warning(place, key, arguments));
    }
}
