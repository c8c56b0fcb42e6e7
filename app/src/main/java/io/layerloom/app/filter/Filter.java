package io.layerloom.app.filter;

import io.layerloom.model.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A condition on the fields of a run, for example {@code val.accuracy > 0.97 and training.optimizer = Adam}.
 *
 * <p>Grammar: comparisons {@code field op value} with {@code =}, {@code !=}, {@code <}, {@code <=}, {@code >},
 * {@code >=} and {@code ~} (contains, letter case ignored), joined by {@code and}, {@code or}, {@code not} and
 * parentheses; {@code and} binds closer than {@code or}. A value with spaces or signs stands in single or double quotes.
 * Two numbers are compared as numbers, anything else as text without regard to letter case. A field that a run does not
 * have makes every comparison but {@code !=} false; a field with several values (tags) matches when one of them does,
 * and {@code !=} when none is equal.
 *
 * <p>Immutable.
 */
public sealed interface Filter {
    /** Whether these fields meet the condition. */
    boolean matches(Map<String, List<String>> fields);

    /** The names of all fields that the condition reads, sorted. */
    Set<String> fields();

    /**
     * Reads a condition.
     *
     * @throws ProblemException if it is not one; the problem names the position
     */
    static Filter parse(String text) throws ProblemException {
        return new FilterParser(text).parse();
    }

    /** Both. */
    record And(Filter left, Filter right) implements Filter {
        @Override
        public boolean matches(Map<String, List<String>> values) {
            return left.matches(values) && right.matches(values);
        }

        @Override
        public Set<String> fields() {
            return union(left, right);
        }
    }

    /** At least one. */
    record Or(Filter left, Filter right) implements Filter {
        @Override
        public boolean matches(Map<String, List<String>> values) {
            return left.matches(values) || right.matches(values);
        }

        @Override
        public Set<String> fields() {
            return union(left, right);
        }
    }

    /** The opposite. */
    record Not(Filter inner) implements Filter {
        @Override
        public boolean matches(Map<String, List<String>> values) {
            return !inner.matches(values);
        }

        @Override
        public Set<String> fields() {
            return inner.fields();
        }
    }

    /** One field against one value. */
    record Comparison(String field, Operator operator, String value) implements Filter {
        @Override
        public boolean matches(Map<String, List<String>> values) {
            List<String> present = values.getOrDefault(field, List.of());
            return operator == Operator.DIFFERENT
                    ? present.stream().noneMatch(one -> Operator.EQUAL.holds(one, value))
                    : present.stream().anyMatch(one -> operator.holds(one, value));
        }

        @Override
        public Set<String> fields() {
            return Set.of(field);
        }
    }

    private static Set<String> union(Filter left, Filter right) {
        Set<String> names = new TreeSet<>(left.fields());
        names.addAll(right.fields());
        return names;
    }
}
