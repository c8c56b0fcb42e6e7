package io.layerloom.worker.run;

import io.layerloom.model.problem.ProblemException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Writes to the store in order, on a thread of its own, and tries again until it works: a full disk or a busy store
 * neither loses what happened nor stops the training. Safe for several threads.
 */
final class RunJournal implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RunJournal.class.getName());
    private static final long RETRY_MILLIS = 200;

    private final BlockingQueue<Write> waiting = new LinkedBlockingQueue<>();
    private final CountDownLatch abandoned = new CountDownLatch(1);
    private final Thread thread = new Thread(this::work, "journal");
    private final Duration patience;

    /**
     * @param patience how long {@link #close} waits for a store that cannot be written
     */
    RunJournal(Duration patience) {
        this.patience = patience;
        thread.setDaemon(true);
        thread.start();
    }

    /** One change of the store. Done again if it throws, so it has to be a whole transaction. */
    @FunctionalInterface
    interface Write {
        void perform() throws ProblemException;
    }

    /** Writes as soon as everything before is written. */
    void add(Write write) {
        waiting.add(write);
    }

    /** Waits until everything added so far is written; false if that took longer than {@code most}. */
    boolean drain(Duration most) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        add(done::countDown);
        return done.await(most.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Writes everything, as far as that is possible at all, and ends the thread. */
    @Override
    public void close() {
        try {
            if (!drain(patience)) {
                LOG.log(
                        System.Logger.Level.ERROR,
                        "the store could not be written; {0} changes are lost",
                        waiting.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        abandoned.countDown();
        thread.interrupt();
    }

    private void work() {
        try {
            while (abandoned.getCount() > 0) {
                persist(waiting.take());
            }
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.DEBUG, "the journal ends", e);
        }
    }

    private void persist(Write write) throws InterruptedException {
        String reason = "";
        while (abandoned.getCount() > 0) {
            try {
                write.perform();
                return;
            } catch (ProblemException e) {
                if (!reason.equals(e.getMessage())) {
                    reason = String.valueOf(e.getMessage());
                    LOG.log(System.Logger.Level.WARNING, "cannot write to the run store, trying again", e);
                }
            } catch (RuntimeException e) {
                // trying again cannot help against a mistake of ours, and must not block what comes after it
                LOG.log(System.Logger.Level.ERROR, "a change of the run store was refused", e);
                return;
            }
            abandoned.await(RETRY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }
}
