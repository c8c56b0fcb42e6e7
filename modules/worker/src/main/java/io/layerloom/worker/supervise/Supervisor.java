package io.layerloom.worker.supervise;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.RunStore;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.run.RunRecord;
import io.layerloom.runstore.run.RunState;
import io.layerloom.worker.launch.Exit;
import io.layerloom.worker.launch.Launcher;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the store ten times a second, and at once when a worker ends: starts what waits, notices who died, goes on with
 * what may go on. All knowledge is in the store and in locks, so a supervisor can be replaced by another at any moment.
 * For one thread.
 */
final class Supervisor {
    private static final System.Logger LOG = System.getLogger(Supervisor.class.getName());
    private static final long LOOK_MILLIS = 100;
    private static final Set<RunState> LIVE = EnumSet.of(RunState.STARTING, RunState.RUNNING, RunState.PAUSED);
    private static final Set<RunState> WORK =
            EnumSet.of(RunState.QUEUED, RunState.STARTING, RunState.RUNNING, RunState.PAUSED);

    private final RunStore store;
    private final SupervisorSettings settings;
    private final WorkerStarter starter;
    private final CrashResponse crashes;
    private final Workers workers;
    private final Map<RunId, Child> children = new HashMap<>();
    private final BlockingQueue<Long> ended = new LinkedBlockingQueue<>();
    private boolean lookedForCrashed;

    Supervisor(Path project, RunStore store, Launcher launcher, SupervisorSettings settings) {
        this.store = store;
        this.settings = settings;
        this.starter = new WorkerStarter(project, store, launcher);
        this.crashes = new CrashResponse(project, store);
        this.workers = new Workers(project);
    }

    /** Works until there has been nothing to do for the idle time. */
    void untilIdle() throws InterruptedException {
        lookedForCrashed = false;
        long idleSince = System.nanoTime();
        while (System.nanoTime() - idleSince < settings.idle().toNanos()) {
            if (look()) {
                idleSince = System.nanoTime();
            }
            // wakes up early when a child has ended
            ended.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Whether anything waits or is at work. */
    boolean hasWork() throws ProblemException {
        return !store.runs().list(WORK).isEmpty();
    }

    /** One look; whether there was anything to do or to watch. */
    private boolean look() {
        try {
            if (!lookedForCrashed) {
                // crashed runs appear only through a supervisor; those of an earlier one may have been left undecided
                for (RunRecord run : store.runs().list(EnumSet.of(RunState.CRASHED))) {
                    crashes.decide(run);
                }
                lookedForCrashed = true;
            }
            List<RunRecord> live = store.runs().list(LIVE);
            for (RunRecord run : live) {
                watch(run);
            }
            forgetEnded();
            startWaiting();
            return !children.isEmpty() || hasWork();
        } catch (ProblemException e) {
            LOG.log(System.Logger.Level.ERROR, "cannot read or write the store, trying again", e);
            return true;
        }
    }

    private void watch(RunRecord run) throws ProblemException {
        Child child = children.get(run.id());
        if (child != null && child.isAlive()) {
            return;
        }
        if (workers.isAlive(run.id())) {
            adopt(run, child);
            return;
        }
        // Read again: a worker that just ended in an orderly way changed the state before its lock was free.
        RunRecord now = store.runs().get(run.id());
        if (!now.state().isLive() || now.attempt() != run.attempt()) {
            return;
        }
        if (child != null) {
            children.remove(run.id());
            if (child.attempt() == now.attempt() && !isForeign(child, now)) {
                crashes.died(now, ExitStatus.of(child.process()));
            }
        } else if (now.state() != RunState.STARTING) {
            crashes.died(now, ExitStatus.unknown(now.worker()));
        }
        // STARTING without a worker waits for one: startWaiting sees to it
    }

    /** Whether a child ended because it met the lock of a worker that was about to end: another one is started then. */
    private static boolean isForeign(Child child, RunRecord run) {
        return child.process().exitValue() == Exit.NOT_MINE.code() && run.state() == RunState.STARTING;
    }

    private void adopt(RunRecord run, @Nullable Child endedChild) throws ProblemException {
        if (endedChild != null) {
            // the child found that another worker is at work and ended
            children.remove(run.id());
        }
        if (workers.adopt(run)) {
            crashes.adopted(run);
        }
    }

    private void forgetEnded() throws ProblemException {
        for (RunId id : List.copyOf(children.keySet())) {
            Child child = children.get(id);
            if (child != null
                    && !child.isAlive()
                    && !store.runs().get(id).state().isLive()) {
                LOG.log(
                        System.Logger.Level.INFO,
                        "the worker of run {0} ended: {1}",
                        id,
                        ExitStatus.of(child.process()));
                children.remove(id);
            }
        }
    }

    private void startWaiting() throws ProblemException {
        List<RunRecord> waiting = store.runs().list(EnumSet.of(RunState.STARTING)).stream()
                .filter(run -> !isAtWork(run.id()))
                .toList();
        for (RunRecord run : waiting) {
            start(run);
        }
        for (RunRecord run : store.runs().list(EnumSet.of(RunState.QUEUED))) {
            start(run);
        }
    }

    private void start(RunRecord run) throws ProblemException {
        if (atWork() < settings.parallelRuns()) {
            starter.start(run).ifPresent(process -> {
                children.put(run.id(), new Child(process, run.attempt()));
                var _ = process.onExit().thenRun(() -> ended.add(process.pid()));
            });
        }
    }

    private long atWork() throws ProblemException {
        long count = 0;
        for (RunRecord run : store.runs().list(LIVE)) {
            count += isAtWork(run.id()) ? 1 : 0;
        }
        return count;
    }

    private boolean isAtWork(RunId id) {
        Child child = children.get(id);
        return (child != null && child.isAlive()) || workers.isAlive(id);
    }
}
