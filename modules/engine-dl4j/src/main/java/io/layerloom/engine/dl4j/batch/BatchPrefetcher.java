package io.layerloom.engine.dl4j.batch;

import io.layerloom.data.Examples;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads batches ahead on a thread of its own, in the order of the epochs, a bounded number of them. Small batches are
 * handed over several at a time: with iterations of a few microseconds the hand-over would otherwise cost more than they.
 *
 * <p>Whatever goes wrong while reading reaches the consumer as {@link ReadFailure} at the batch where it happened: the
 * thread never ends without a last word, so {@link #next()} never waits for nobody. Consumed by one thread.
 */
public final class BatchPrefetcher implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(BatchPrefetcher.class.getName());
    private static final int SLOTS = 3;
    private static final long SLOT_BYTES = 128L << 10;
    private static final int MOST_PER_SLOT = 64;
    private static final long CLOSE_SECONDS = 5;

    private final BatchPlan plan;
    private final BatchFactory.Filler filler;
    private final BlockingQueue<BatchSlot> free = new ArrayBlockingQueue<>(SLOTS);
    private final BlockingQueue<BatchSlot> ready = new ArrayBlockingQueue<>(SLOTS);
    private final Thread thread;
    private @Nullable BatchSlot current;

    /**
     * Allocates the batches and starts to read.
     *
     * @param factory makes the arrays, on the calling thread
     */
    public BatchPrefetcher(BatchFactory factory, Examples examples, BatchPlan plan) {
        this.plan = plan;
        this.filler = factory.filler(examples);
        long bytes = (long) plan.batchSize() * examples.featureCount() * Float.BYTES;
        long most = Math.min(MOST_PER_SLOT, plan.iterationsPerEpoch());
        int perSlot = (int) Math.max(1, Math.min(most, SLOT_BYTES / Math.max(1, bytes)));
        for (int i = 0; i < SLOTS; i++) {
            free.add(new BatchSlot(factory, plan, perSlot));
        }
        this.thread = new Thread(this::read, "prefetch");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * The next batch; waits until it has been read. It may be used until the next call.
     *
     * @throws ReadFailure if reading failed; the cause says why
     * @throws IllegalStateException if there are no more batches
     */
    public Batch next() throws InterruptedException, ReadFailure {
        while (true) {
            if (current == null) {
                current = ready.take();
            }
            Batch batch = current.poll();
            if (batch != null) {
                return batch;
            }
            Throwable failure = current.failure();
            if (failure != null) {
                throw new ReadFailure(failure);
            }
            free.add(current);
            current = null;
        }
    }

    /** Ends the thread and waits for its end. */
    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(CLOSE_SECONDS);
        while (thread.isAlive() && System.nanoTime() < deadline) {
            try {
                TimeUnit.NANOSECONDS.timedJoin(thread, deadline - System.nanoTime());
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (thread.isAlive()) {
            LOG.log(System.Logger.Level.WARNING, "the thread that reads data does not end: it is stuck in a read");
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try {
            long iteration = plan.firstIteration();
            while (true) {
                BatchSlot slot = free.take();
                iteration = slot.fill(filler, iteration);
                ready.put(slot);
                if (slot.failure() != null) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reading a batch failed. */
    public static final class ReadFailure extends Exception {
        private static final long serialVersionUID = 1L;

        ReadFailure(Throwable cause) {
            super(cause);
        }
    }
}
