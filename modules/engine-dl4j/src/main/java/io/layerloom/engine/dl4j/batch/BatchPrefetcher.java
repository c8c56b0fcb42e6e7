package io.layerloom.engine.dl4j.batch;

import io.layerloom.data.Examples;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads batches ahead on a thread of its own, in the order of the epochs, a bounded number of them.
 *
 * <p>Whatever goes wrong while reading reaches the consumer as {@link ReadFailure} at the batch where it happened: the
 * thread never ends without a last word, so {@link #next()} never waits for nobody. Consumed by one thread.
 */
public final class BatchPrefetcher implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(BatchPrefetcher.class.getName());
    private static final int SLOTS = 4;
    private static final long CLOSE_SECONDS = 5;

    private final Plan plan;
    private final BatchFactory.Filler filler;
    private final BlockingQueue<Slot> free = new ArrayBlockingQueue<>(SLOTS);
    private final BlockingQueue<Item> ready = new ArrayBlockingQueue<>(SLOTS + 1);
    private final Thread thread;
    private @Nullable Slot inUse;

    /**
     * Allocates the batches and starts to read.
     *
     * @param factory makes the arrays, on the calling thread
     */
    public BatchPrefetcher(BatchFactory factory, Examples examples, Plan plan) {
        this.plan = plan;
        this.filler = factory.filler(examples);
        for (int i = 0; i < SLOTS; i++) {
            free.add(new Slot(batches(factory)));
        }
        this.thread = new Thread(this::read, "prefetch");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * What is read.
     *
     * @param order order of each epoch
     * @param examples per epoch
     * @param batchSize examples per batch; the last of an epoch may have fewer
     * @param firstIteration iteration to begin with, counted from 0 over the whole run
     * @param iterations end, exclusive
     */
    public record Plan(DataOrder order, int examples, int batchSize, long firstIteration, long iterations) {
        /** Batches in an epoch. */
        public int iterationsPerEpoch() {
            return (examples + batchSize - 1) / batchSize;
        }

        private int start(long iteration) {
            return Math.toIntExact(iteration % iterationsPerEpoch()) * batchSize;
        }

        private int size(long iteration) {
            return Math.min(batchSize, examples - start(iteration));
        }
    }

    /**
     * The next batch; waits until it has been read. It may be used until {@link #release()}.
     *
     * @throws ReadFailure if reading failed; the cause says why
     */
    public Batch next() throws InterruptedException, ReadFailure {
        Item item = ready.take();
        if (item.failure() != null) {
            ready.add(item);
            throw new ReadFailure(item.failure());
        }
        inUse = item.slot();
        return item.slot().batch(item.size());
    }

    /** Gives the batch of the last {@link #next()} back to be filled again. */
    public void release() {
        if (inUse != null) {
            free.add(inUse);
            inUse = null;
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

    private List<Batch> batches(BatchFactory factory) {
        List<Batch> batches = new ArrayList<>();
        int full = Math.min(plan.batchSize(), plan.examples());
        batches.add(factory.create(full));
        int rest = plan.examples() % full;
        if (rest > 0) {
            batches.add(factory.create(rest));
        }
        return batches;
    }

    private void read() {
        try {
            int epoch = -1;
            int[] order = {};
            for (long iteration = plan.firstIteration(); iteration < plan.iterations(); iteration++) {
                int current = Math.toIntExact(iteration / plan.iterationsPerEpoch());
                if (current != epoch) {
                    epoch = current;
                    order = plan.order().of(epoch);
                }
                Slot slot = free.take();
                int size = plan.size(iteration);
                filler.fill(slot.batch(size), order, plan.start(iteration));
                ready.put(new Item(slot, size, null));
            }
            ready.put(new Item(null, 0, new IllegalStateException("all batches have been read")));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) { // the border of this thread: the consumer must hear of everything
            ready.add(new Item(null, 0, e));
        }
    }

    /** Reading a batch failed. */
    public static final class ReadFailure extends Exception {
        private static final long serialVersionUID = 1L;

        ReadFailure(Throwable cause) {
            super(cause);
        }
    }

    private record Slot(List<Batch> batches) {
        Batch batch(int size) {
            return batches.stream()
                    .filter(batch -> batch.size() == size)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private record Item(
            @Nullable Slot slot, int size, @Nullable Throwable failure) {}
}
