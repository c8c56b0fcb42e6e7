package io.layerloom.engine.dl4j.batch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some batches that are handed over together. Belongs to one thread at a time; queues pass it on. It holds as many batches
 * as an epoch has at most, so a short last batch occurs once in it at most.
 */
final class BatchSlot {
    private final BatchPlan plan;
    private final List<Batch> full = new ArrayList<>();
    private final @Nullable Batch rest;
    private final List<Batch> filled = new ArrayList<>();
    private int taken;
    private int epoch = -1;
    private int[] order = {};
    private @Nullable Throwable failure;

    BatchSlot(BatchFactory factory, BatchPlan plan, int batches) {
        this.plan = plan;
        int size = Math.min(plan.batchSize(), plan.examples());
        for (int i = 0; i < batches; i++) {
            full.add(factory.create(size));
        }
        int left = plan.examples() % size;
        this.rest = left == 0 ? null : factory.create(left);
    }

    /**
     * Fills all batches, or as many as there are. A failure of any kind is kept beside the batches read before it, because
     * the consumer must hear of everything.
     *
     * @return the iteration after the last one filled
     */
    long fill(BatchFactory.Filler filler, long from) {
        filled.clear();
        taken = 0;
        long iteration = from;
        try {
            for (Batch each : full) {
                if (iteration >= plan.iterations()) {
                    throw new IllegalStateException("all batches have been read");
                }
                Batch batch = rest != null && plan.size(iteration) == rest.size() ? rest : each;
                filler.fill(batch, order(plan.epoch(iteration)), plan.start(iteration));
                filled.add(batch);
                iteration++;
            }
        } catch (Throwable e) { // this is the border of the thread that reads
            failure = e;
        }
        return iteration;
    }

    /** The next batch, or null if all have been taken. */
    @Nullable
    Batch poll() {
        return taken < filled.size() ? filled.get(taken++) : null;
    }

    /** Why not all batches were filled, or null if they were. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    private int[] order(int wanted) {
        if (wanted != epoch) {
            order = plan.order().of(wanted);
            epoch = wanted;
        }
        return order;
    }
}
