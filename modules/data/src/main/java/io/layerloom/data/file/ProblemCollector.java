package io.layerloom.data.file;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** Gathers problems of one file, so that a person can repair several at once, up to a number that is still readable. */
public final class ProblemCollector {
    /** No more problems than this are gathered. */
    public static final int LIMIT = 20;

    private final List<Problem> problems = new ArrayList<>();

    /**
     * Keeps a problem.
     *
     * @throws ProblemException when there are {@link #LIMIT}, with all of them
     */
    public void add(Problem problem) throws ProblemException {
        problems.add(problem);
        if (problems.size() == LIMIT) {
            problems.add(Problem.info("", "data.problems.more", LIMIT));
            throw new ProblemException(problems);
        }
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** Throws if there are any. */
    public void throwIfAny() throws ProblemException {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }
}
