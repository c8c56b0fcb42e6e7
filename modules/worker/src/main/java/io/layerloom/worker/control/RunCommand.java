package io.layerloom.worker.control;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;

/** Something that a person asks of a run. {@link #command} and {@link #payload} are its form in the store. */
public sealed interface RunCommand {
    /** Name of the command. */
    String command();

    /** Its argument, empty if it has none. */
    default String payload() {
        return "";
    }

    /** Stand still before the next iteration. */
    record Pause() implements RunCommand {
        @Override
        public String command() {
            return "pause";
        }
    }

    /** Go on after a pause. */
    record Resume() implements RunCommand {
        @Override
        public String command() {
            return "resume";
        }
    }

    /** Save a checkpoint and end. */
    record Stop() implements RunCommand {
        @Override
        public String command() {
            return "stop";
        }
    }

    /** End the process at once; what was trained since the last checkpoint is lost. */
    record Kill() implements RunCommand {
        @Override
        public String command() {
            return "kill";
        }
    }

    /** Save a checkpoint. */
    record Checkpoint() implements RunCommand {
        @Override
        public String command() {
            return "checkpoint";
        }
    }

    /**
     * Use this learning rate from the next iteration on.
     *
     * @param value above 0 and finite
     */
    record SetLearningRate(double value) implements RunCommand {
        public SetLearningRate {
            if (!(value > 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException("value must be above 0 and finite, not " + value);
            }
        }

        @Override
        public String command() {
            return "lr";
        }

        @Override
        public String payload() {
            return Double.toString(value);
        }
    }

    /**
     * Reads what a person typed: {@code pause}, {@code resume}, {@code stop}, {@code kill}, {@code checkpoint} or
     * {@code lr=0.01}.
     *
     * @throws ProblemException if it is none of these
     */
    static RunCommand parse(String text) throws ProblemException {
        int equals = text.indexOf('=');
        return equals < 0 ? of(text, "") : of(text.substring(0, equals), text.substring(equals + 1));
    }

    /**
     * Reads the form in the store.
     *
     * @throws ProblemException if the command is unknown or its argument is wrong
     */
    static RunCommand of(String command, String payload) throws ProblemException {
        return switch (command) {
            case "pause" -> new Pause();
            case "resume" -> new Resume();
            case "stop" -> new Stop();
            case "kill" -> new Kill();
            case "checkpoint" -> new Checkpoint();
            case "lr" -> learningRate(payload);
            default -> throw new ProblemException(Problem.error("", "worker.control.unknown", command));
        };
    }

    private static RunCommand learningRate(String payload) throws ProblemException {
        try {
            return new SetLearningRate(Double.parseDouble(payload));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(Problem.error("lr", "worker.control.bad-learning-rate", payload), e);
        }
    }
}
