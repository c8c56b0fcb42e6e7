package io.layerloom.worker.supervise;

import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.RunStore;
import io.layerloom.runstore.record.Artifact;
import io.layerloom.runstore.record.RunEvent;
import io.layerloom.runstore.run.RunChange;
import io.layerloom.runstore.run.RunEnd;
import io.layerloom.runstore.run.RunRecord;
import io.layerloom.runstore.run.RunState;
import io.layerloom.worker.record.Checkpoints;
import io.layerloom.worker.record.ProgressMark;
import io.layerloom.worker.record.ResumePolicy;
import io.layerloom.worker.record.RunEventKind;
import io.layerloom.worker.record.RunFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What is recorded and decided when a worker died without having ended its run. */
final class CrashResponse {
    private static final System.Logger LOG = System.getLogger(CrashResponse.class.getName());
    private static final int LOG_LINES = 20;

    private final Path project;
    private final RunStore store;

    CrashResponse(Path project, RunStore store) {
        this.project = project;
        this.store = store;
    }

    /** Records how a worker died and goes on with the run if it may. */
    void died(RunRecord run, ExitStatus status) throws ProblemException {
        RunFolder folder = RunFolder.of(project, run.id());
        OptionalLong mark = ProgressMark.read(folder.path(), run.attempt());
        long iteration = mark.orElse(run.progress().iteration());
        Message message = status.message(mark);
        // The event comes first: whoever sees the state CRASHED finds everything that is needed to decide.
        if (!isStill(run)) {
            return;
        }
        RunEventKind kind = mark.isPresent() ? RunEventKind.CRASHED : RunEventKind.CRASHED_AT_START;
        event(run, kind, iteration, message, details(folder, status));
        RunChange crashed = RunChange.to(RunState.CRASHED).withEnd(new RunEnd("crashed", message));
        if (store.runs().transition(run.id(), run.state(), run.attempt(), crashed)) {
            LOG.log(System.Logger.Level.WARNING, "the worker of run {0} died: {1}", run.id(), status);
            decide(store.runs().get(run.id()));
        }
    }

    /** Goes on with a crashed run, or says once why not. */
    void decide(RunRecord run) throws ProblemException {
        List<RunEvent> events = store.events().list(run.id());
        ResumePolicy.Decision decision = ResumePolicy.decide(events);
        long crashedAt = ResumePolicy.lastCrash(events).map(RunEvent::iteration).orElse(0L);
        if (decision == ResumePolicy.Decision.RESUME) {
            resume(run);
        } else if (!RunEventKind.GAVE_UP.is(events.getLast().kind())) {
            String key = decision == ResumePolicy.Decision.TOO_OFTEN
                    ? "worker.event.gave-up-too-often"
                    : "worker.event.gave-up-same-iteration";
            event(run, RunEventKind.GAVE_UP, crashedAt, Message.of(key, crashedAt, ResumePolicy.MOST_RESUMES), "");
        }
    }

    /** Records that a living worker is watched again. */
    void adopted(RunRecord run) throws ProblemException {
        LOG.log(System.Logger.Level.INFO, "adopts the worker of run {0}", run.id());
        event(run, RunEventKind.ADOPTED, run.progress().iteration(), Message.of("worker.event.adopted"), "");
    }

    private void resume(RunRecord run) throws ProblemException {
        if (!store.runs().transition(run.id(), run.state(), run.attempt(), RunChange.to(RunState.STARTING))) {
            return;
        }
        long from = Checkpoints.resumable(store, run.id()).stream()
                .findFirst()
                .map(Artifact::iteration)
                .orElse(0L);
        event(
                store.runs().get(run.id()),
                RunEventKind.RESUMED_BY_ITSELF,
                from,
                Message.of("worker.event.resumed-by-itself", from),
                "");
    }

    private boolean isStill(RunRecord run) throws ProblemException {
        RunRecord now = store.runs().get(run.id());
        return now.state() == run.state() && now.attempt() == run.attempt();
    }

    private void event(RunRecord run, RunEventKind kind, long iteration, Message message, String details)
            throws ProblemException {
        store.events().append(run.id(), RunEvent.now(run.attempt(), iteration, kind.text(), message, details));
    }

    private static String details(RunFolder folder, ExitStatus status) {
        List<String> lines = new ArrayList<>();
        lines.add(status.toString());
        HsErrReport.summary(folder.path(), status.pid()).ifPresent(lines::add);
        lines.addAll(LogTail.lines(folder.log(), LOG_LINES));
        return String.join("\n", lines);
    }
}
