package io.layerloom.app.command.base;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;

/** The input was good, but the thing asked for failed: exit code 1. */
public final class FailedException extends ProblemException {
    private static final long serialVersionUID = 1L;

    public FailedException(Problem problem) {
        super(problem);
    }
}
