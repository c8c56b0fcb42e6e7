package io.layerloom.model.problem;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The checked border of reading and checking: what was asked for cannot be done because of these problems.
 *
 * <p>Carries at least one problem; the cause, where there is one, is for a log and not for a person.
 */
public class ProblemException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ProblemException(List<Problem> problems) {
        super(text(problems));
        this.problems = List.copyOf(problems);
    }

    public ProblemException(Problem problem) {
        this(List.of(problem));
    }

    public ProblemException(Problem problem, Throwable cause) {
        super(text(List.of(problem)), cause);
        this.problems = List.of(problem);
    }

    /** What is wrong, worst first as found; never empty. */
    public List<Problem> problems() {
        return problems;
    }

    private static String text(List<Problem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("problems must not be empty");
        }
        return problems.stream().map(p -> p.line(Locale.ENGLISH)).collect(Collectors.joining("\n"));
    }
}
