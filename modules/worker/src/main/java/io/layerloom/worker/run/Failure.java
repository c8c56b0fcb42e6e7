package io.layerloom.worker.run;

import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.run.RunEnd;
import io.layerloom.worker.launch.Exit;
import java.util.Locale;

/**
 * Why an attempt failed.
 *
 * @param exit what the process ends with
 * @param end what the run says
 * @param details for the log
 */
record Failure(Exit exit, RunEnd end, String details) {
    private static final long MIB = 1L << 20;

    /** What a failure means to a person. */
    static Failure of(Throwable failure) {
        if (failure instanceof ProblemException known) {
            Problem problem = known.problems().getFirst();
            return new Failure(
                    Exit.FAILED, new RunEnd(problem.code(), placed(problem)), String.valueOf(known.getMessage()));
        }
        if (failure instanceof OutOfMemoryError) {
            Message message = Message.of(
                    "worker.run.out-of-memory",
                    Runtime.getRuntime().maxMemory() / MIB,
                    Long.getLong("org.bytedeco.javacpp.maxphysicalbytes", 0) / MIB);
            return new Failure(Exit.FAILED, new RunEnd("out-of-memory", message), failure.toString());
        }
        Message message = Message.of("worker.run.unforeseen", failure.toString());
        return new Failure(Exit.UNCAUGHT, new RunEnd("unforeseen", message), failure.toString());
    }

    private static Message placed(Problem problem) {
        return problem.place().isEmpty()
                ? problem.message()
                : Message.of(
                        "worker.run.problem", problem.place(), problem.message().in(Locale.ENGLISH));
    }
}
