package io.layerloom.engine.dl4j.training;

import io.layerloom.engine.dl4j.batch.Batch;
import io.layerloom.engine.dl4j.mapping.NetworkMapping;
import io.layerloom.engine.dl4j.nativeruntime.NativeRuntime;
import io.layerloom.engine.dl4j.network.TrainableNetwork;
import java.util.Arrays;

/**
 * Measures how many threads a network trains fastest with, on a throw-away copy before the first iteration: small
 * networks lose with every thread more. The copy's random numbers do not matter, since each iteration of the run seeds
 * its own.
 */
final class ThreadChoice {
    private static final int MOST_ITERATIONS = 30;
    private static final int ROUNDS = 2;
    private static final long NANOS_PER_TRIAL = 300_000_000L;

    /** One thread more must gain this much, or the machine's noise decides. */
    private static final double WORTHWHILE = 0.93;

    private final NativeRuntime runtime;

    ThreadChoice(NativeRuntime runtime) {
        this.runtime = runtime;
    }

    /** The number of threads to use; leaves the engine set to some other number. */
    int measure(NetworkMapping mapping, int batchSize) throws InterruptedException {
        int most = runtime.maximumThreads();
        if (most == 1) {
            return 1;
        }
        double[] best = new double[most + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        try (TrainableNetwork copy = new TrainableNetwork(mapping, 0)) {
            Batch batch = copy.batches().create(batchSize);
            copy.learn(batch, 0, 0);
            for (int round = 0; round < ROUNDS; round++) {
                for (int threads = 1; threads <= most; threads++) {
                    best[threads] = Math.min(best[threads], nanosPerIteration(copy, batch, threads));
                }
            }
        }
        int choice = 1;
        for (int threads = 2; threads <= most; threads++) {
            if (best[threads] < best[choice] * WORTHWHILE) {
                choice = threads;
            }
        }
        return choice;
    }

    private double nanosPerIteration(TrainableNetwork copy, Batch batch, int threads) throws InterruptedException {
        runtime.useThreads(threads);
        copy.learn(batch, 0, 0);
        long began = System.nanoTime();
        int done = 0;
        while (done == 0 || (done < MOST_ITERATIONS && System.nanoTime() - began < NANOS_PER_TRIAL)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            copy.learn(batch, done, 0);
            done++;
        }
        return (System.nanoTime() - began) / (double) done;
    }
}
