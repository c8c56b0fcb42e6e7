package io.layerloom.worker.session;

import io.layerloom.engine.EngineException;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.Severity;
import java.nio.file.Path;
import java.util.List;

/** Turns what a session answers into exceptions of the caller's process. */
final class SessionProblems {
    private SessionProblems() {}

    /** The reply, unless it is a failure. */
    static SessionReply check(SessionReply reply) throws EngineException {
        if (reply instanceof SessionReply.Failed(List<SessionReply.WireProblem> problems)) {
            throw new EngineException(problem(problems.getFirst()));
        }
        return reply;
    }

    static EngineException unexpected(SessionReply reply) {
        return new EngineException(
                Problem.error("", "worker.session.confused", reply.getClass().getSimpleName()));
    }

    static EngineException died(int exitCode, Path reports) {
        return new EngineException(Problem.error("", "worker.session.died", exitCode, reports.resolve("session.log")));
    }

    static SessionReply.Failed failed(List<Problem> problems) {
        return new SessionReply.Failed(problems.stream()
                .map(problem ->
                        new SessionReply.WireProblem(problem.severity().name(), problem.place(), problem.message()))
                .toList());
    }

    private static Problem problem(SessionReply.WireProblem wire) {
        return new Problem(Severity.valueOf(wire.severity()), wire.place(), wire.message(), null);
    }
}
