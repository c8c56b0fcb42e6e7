package io.layerloom.worker.supervise;

/**
 * A worker process that this supervisor started.
 *
 * @param process the process
 * @param attempt the attempt it was started for; its end says nothing about a later one
 */
record Child(Process process, int attempt) {
    boolean isAlive() {
        return process.isAlive();
    }
}
