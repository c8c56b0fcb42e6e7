package io.layerloom.worker.run;

/** The run is no longer this worker's: somebody killed it, or the store could not be written before the start. */
final class RunTakenAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RunTakenAwayException(String reason) {
        super(reason);
    }
}
