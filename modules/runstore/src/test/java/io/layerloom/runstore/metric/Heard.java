package io.layerloom.runstore.metric;

import io.layerloom.model.problem.Problem;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Remembers what a writer reports. */
final class Heard implements MeasurementListener {
    private final List<Problem> problems = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();

    @Override
    public void saveFailed(Problem problem, long waiting) {
        problems.add(problem);
        calls.add(problem.code());
    }

    @Override
    public void saveRecovered() {
        calls.add("recovered");
    }

    List<Problem> problems() {
        return problems;
    }

    /** The next call, within ten seconds. */
    @Nullable
    String next() throws InterruptedException {
        return calls.poll(10, TimeUnit.SECONDS);
    }
}
