package io.layerloom.engine.dl4j;

import io.layerloom.engine.EngineException;
import io.layerloom.model.problem.Problem;

/** The border to the native library: what goes wrong inside becomes one problem for a person. Stateless. */
final class EngineFailures {
    private EngineFailures() {}

    /**
     * Does {@code work} and translates failures of the engine.
     *
     * @param need what to say if memory runs out
     */
    static <T, X extends Exception> T translated(MemoryNeed need, Work<T, X> work) throws EngineException, X {
        try {
            return work.run();
        } catch (OutOfMemoryError e) {
            throw outOfMemory(need, e);
        } catch (UnsatisfiedLinkError | NoClassDefFoundError | ExceptionInInitializerError e) {
            throw new EngineException(Problem.error("", "dl4j.native.missing", String.valueOf(e.getMessage())), e);
        } catch (RuntimeException e) {
            if (isOutOfMemory(e)) {
                throw outOfMemory(need, e);
            }
            throw e;
        }
    }

    /** ND4J reports a failed native allocation in words only. */
    private static boolean isOutOfMemory(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String text = String.valueOf(cause.getMessage());
            boolean said = text.contains("bad_alloc")
                    || text.contains("Allocation failed")
                    || text.contains("Failed to allocate")
                    || text.contains("Physical memory usage is too high");
            if (said || cause instanceof OutOfMemoryError) {
                return true;
            }
        }
        return false;
    }

    private static EngineException outOfMemory(MemoryNeed need, Throwable cause) {
        return new EngineException(
                Problem.error("training.batchSize", "dl4j.memory.exhausted", need.megabytes()), cause);
    }

    /** Something that uses the engine. */
    @FunctionalInterface
    interface Work<T, X extends Exception> {
        T run() throws EngineException, X;
    }
}
