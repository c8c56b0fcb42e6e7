package io.layerloom.runstore.metric;

import io.layerloom.runstore.codec.PointBlock;
import io.layerloom.runstore.run.RunProgress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Where measurements wait for the next commit. The lock is held for a few instructions by those who measure, and for a
 * copy by the one who commits.
 *
 * <p>Memory is bounded: when {@code most} points wait because they cannot be saved, whoever measures waits too, until
 * there is room or the intake is closed; a measurement is never dropped.
 */
final class Intake {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Condition drained = lock.newCondition();
    private final Map<String, Channel> channels = new HashMap<>();
    private final List<Channel> order = new ArrayList<>();
    private final long most;

    private long taken;
    private long saved;
    private long failures;
    private @Nullable RunProgress progress;
    private @Nullable Long beginning;
    private boolean hurried;
    private boolean closed;
    private boolean ended;

    /** An intake for at most so many unsaved points. */
    Intake(long most) {
        this.most = most;
    }

    /** The unsaved points of one metric. */
    static final class Channel {
        private final String metric;
        private final PointBlock points = new PointBlock();
        private long lastStep = Long.MIN_VALUE;

        Channel(String metric) {
            this.metric = metric;
        }

        String metric() {
            return metric;
        }

        PointBlock points() {
            return points;
        }
    }

    /** What was taken since the last time, for one commit. */
    record Load(
            Map<String, PointBlock> points,
            @Nullable RunProgress progress,
            @Nullable Long beginning,
            long upTo) {}

    void append(String metric, long step, double value) {
        lock.lock();
        try {
            requireOpen();
            if (taken - saved >= most) {
                awaitRoom();
            }
            Channel channel = channels.get(metric);
            if (channel == null) {
                channel = open(metric);
            }
            if (step < channel.lastStep) {
                throw new IllegalArgumentException(
                        "step of " + metric + " must not go back from " + channel.lastStep + ": " + step);
            }
            channel.lastStep = step;
            channel.points.add(step, value);
            count();
        } finally {
            lock.unlock();
        }
    }

    private void awaitRoom() {
        while (taken - saved >= most && !closed) {
            try {
                drained.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting until measurements can be saved", e);
            }
        }
        requireOpen();
    }

    private Channel open(String metric) {
        if (metric.isBlank()) {
            throw new IllegalArgumentException("metric must not be blank");
        }
        var channel = new Channel(metric);
        channels.put(metric, channel);
        order.add(channel);
        return channel;
    }

    /** Refuses steps before {@code step} from now on. */
    void resume(String metric, long step) {
        lock.lock();
        try {
            open(metric).lastStep = step;
        } finally {
            lock.unlock();
        }
    }

    void progress(RunProgress newest) {
        lock.lock();
        try {
            requireOpen();
            progress = newest;
            count();
        } finally {
            lock.unlock();
        }
    }

    void beginsAt(long step) {
        lock.lock();
        try {
            requireOpen();
            beginning = step;
            count();
        } finally {
            lock.unlock();
        }
    }

    private void count() {
        if (taken == saved) {
            arrived.signal();
        }
        taken++;
    }

    /** Everything taken since the last time. */
    Load load() {
        lock.lock();
        try {
            Map<String, PointBlock> points = new HashMap<>();
            for (Channel channel : order) {
                int size = channel.points.size();
                if (size > 0) {
                    points.put(channel.metric(), channel.points.part(0, size));
                    channel.points.clear();
                }
            }
            var load = new Load(points, progress, beginning, taken);
            progress = null;
            beginning = null;
            hurried = false;
            return load;
        } finally {
            lock.unlock();
        }
    }

    /** Everything up to {@code mark} is saved. */
    void saved(long mark) {
        lock.lock();
        try {
            saved = mark;
            drained.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Saving failed; those who wait for it are told. */
    void failed() {
        lock.lock();
        try {
            failures++;
            drained.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How many points and other news wait. */
    long waiting() {
        lock.lock();
        try {
            return taken - saved;
        } finally {
            lock.unlock();
        }
    }

    /** Asks for a commit at once and waits until all taken so far is saved; false if saving failed meanwhile. */
    boolean awaitSaved() throws InterruptedException {
        lock.lock();
        try {
            long mark = taken;
            long failuresBefore = failures;
            hurried = true;
            arrived.signal();
            while (saved < mark && failures == failuresBefore && !ended) {
                drained.await();
            }
            return saved >= mark;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something is there to be committed, a hurry, the end, or the time is over. */
    void awaitNews(long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (taken == saved && !hurried && !closed && left > 0) {
                left = arrived.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the time is over, unless there is a hurry or the end. */
    void awaitTime(long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (!hurried && !closed && left > 0) {
                left = arrived.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes nothing more. */
    void close() {
        lock.lock();
        try {
            closed = true;
            arrived.signalAll();
            drained.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more will be saved. */
    void end() {
        lock.lock();
        try {
            closed = true;
            ended = true;
            drained.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the metric writer is closed");
        }
    }
}
