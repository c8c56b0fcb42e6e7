package io.layerloom.model.problem;

import java.util.List;
import java.util.function.Function;

/**
 * What comes of something that may be refused: a value, or the problems that forbid it. Immutable.
 *
 * @param <T> type of the value
 */
public sealed interface Outcome<T> {
    /** It worked. */
    record Done<T>(T value) implements Outcome<T> {
        @Override
        public List<Problem> problems() {
            return List.of();
        }

        @Override
        public <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
            return next.apply(value);
        }

        @Override
        public T orThrow() {
            return value;
        }
    }

    /** It was refused; there is at least one problem. */
    record Refused<T>(List<Problem> problems) implements Outcome<T> {
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("problems must not be empty");
            }
        }

        @Override
        public T value() {
            throw new IllegalStateException("refused: " + problems);
        }

        @Override
        public <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
            return new Refused<>(problems);
        }

        @Override
        public T orThrow() throws ProblemException {
            throw new ProblemException(problems);
        }
    }

    /** The outcome that carries {@code value}. */
    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    /** The outcome that carries one problem. */
    static <T> Outcome<T> refused(Problem problem) {
        return new Refused<>(List.of(problem));
    }

    /** The outcome that carries these problems, at least one. */
    static <T> Outcome<T> refused(List<Problem> problems) {
        return new Refused<>(problems);
    }

    /**
     * The value.
     *
     * @throws IllegalStateException if it was refused
     */
    T value();

    /** Why it was refused; empty if it was not. */
    List<Problem> problems();

    /** Goes on with the value, or keeps the problems. */
    <R> Outcome<R> then(Function<? super T, Outcome<R>> next);

    /**
     * The value.
     *
     * @throws ProblemException with the problems if it was refused
     */
    T orThrow() throws ProblemException;

    /** Whether there is a value. */
    default boolean isDone() {
        return problems().isEmpty();
    }

    /** Changes the value, or keeps the problems. */
    default <R> Outcome<R> map(Function<? super T, R> change) {
        return then(value -> done(change.apply(value)));
    }
}
