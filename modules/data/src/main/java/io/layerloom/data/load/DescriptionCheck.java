package io.layerloom.data.load;

import io.layerloom.data.DataDescription;
import io.layerloom.data.Source;
import io.layerloom.data.Split;
import io.layerloom.model.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What is wrong with a description by itself, before any file is looked at. */
final class DescriptionCheck {
    private static final int MOST_CLASSES_OF_BYTES = 256;

    private final List<Problem> problems = new ArrayList<>();

    private DescriptionCheck() {}

    static List<Problem> problemsOf(DataDescription description) {
        DescriptionCheck check = new DescriptionCheck();
        check.source(description.source());
        check.split(description.split(), description.source());
        return List.copyOf(check.problems);
    }

    private void source(Source source) {
        if (source instanceof Source.Csv csv) {
            problems.addAll(ColumnCheck.problemsOf(csv));
        } else if (source instanceof Source.Idx idx) {
            classes(idx.classes());
            if (idx.classes().size() > MOST_CLASSES_OF_BYTES) {
                error(
                        "data.source.classes",
                        "data.source.too-many-classes",
                        idx.classes().size());
            }
            if (idx.testImages().isBlank() != idx.testLabels().isBlank()) {
                error("data.source.testLabels", "data.source.test-pair");
            }
        } else if (source instanceof Source.TileSheet sheet) {
            classes(sheet.classes());
            atLeastOne("data.source.tileWidth", sheet.tileWidth());
            atLeastOne("data.source.tileHeight", sheet.tileHeight());
            atLeastOne("data.source.rowsPerClass", sheet.rowsPerClass());
        }
    }

    private void classes(List<String> classes) {
        if (classes.size() < 2) {
            error("data.source.classes", "data.source.too-few-classes", classes.size());
        }
        if (new HashSet<>(classes).size() < classes.size()) {
            error("data.source.classes", "data.source.same-class-twice", String.join(", ", classes));
        }
    }

    private void atLeastOne(String place, int value) {
        if (value < 1) {
            error(place, "data.source.below-one", value);
        }
    }

    private void split(Split split, Source source) {
        if (split instanceof Split.Fractions fractions) {
            boolean validation = share("data.split.validation", fractions.validation());
            boolean test = share("data.split.test", fractions.test());
            if (validation && test && fractions.validation() + fractions.test() >= 1) {
                error("data.split", "data.split.too-much", fractions.validation(), fractions.test());
            }
        } else if (split instanceof Split.Given given) {
            share("data.split.share", given.share());
            if (!givesTest(source)) {
                error("data.split", "data.split.none-given");
            }
        }
    }

    private static boolean givesTest(Source source) {
        return source instanceof Source.Mnist
                || (source instanceof Source.Idx idx && !idx.testImages().isBlank());
    }

    private boolean share(String place, double share) {
        boolean good = share >= 0 && share < 1;
        if (!good) {
            error(place, "data.split.bad-share", share);
        }
        return good;
    }

    private void error(String place, String key, Object... arguments) {
        problems.add(Problem.error(place, key, arguments));
    }
}
