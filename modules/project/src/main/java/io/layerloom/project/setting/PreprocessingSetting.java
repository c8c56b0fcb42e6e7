package io.layerloom.project.setting;

import io.layerloom.data.DataDescription;
import io.layerloom.data.Preprocessing;
import io.layerloom.model.problem.Outcome;
import io.layerloom.model.problem.Problem;
import io.layerloom.project.field.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The preprocessing steps as one line: names with commas between, or {@code none}. */
final class PreprocessingSetting {
    private static final String PATH = "data.preprocessing";
    private static final String NONE = "none";
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private PreprocessingSetting() {}

    static DataSetting of(DataDescription data) {
        String value = data.preprocessing().isEmpty()
                ? NONE
                : data.preprocessing().stream().map(Names::of).collect(Collectors.joining(", "));
        return new DataSetting(
                PATH,
                value,
                Optional.empty(),
                text -> steps(text).map(steps -> new DataDescription(data.source(), data.split(), steps)));
    }

    private static Outcome<List<Preprocessing>> steps(String text) {
        Names<Preprocessing> names = Names.of(Preprocessing.class);
        List<Preprocessing> steps = new ArrayList<>();
        if (text.equals(NONE) || text.isEmpty()) {
            return Outcome.done(steps);
        }
        for (String name : COMMA.split(text, -1)) {
            Preprocessing step = names.constant(name);
            if (step == null) {
                return Outcome.refused(Problem.error(PATH, "project.setting.preprocessing", name, names.list()));
            }
            steps.add(step);
        }
        return Outcome.done(steps);
    }
}
