package io.layerloom.engine;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;

/** The engine could not do what was asked. The problem is for a person, the cause for a log. */
public class EngineException extends ProblemException {
    private static final long serialVersionUID = 1L;

    public EngineException(Problem problem) {
        super(problem);
    }

    public EngineException(Problem problem, Throwable cause) {
        super(problem, cause);
    }
}
