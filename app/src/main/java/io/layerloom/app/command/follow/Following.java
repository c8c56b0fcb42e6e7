package io.layerloom.app.command.follow;

import io.layerloom.app.terminal.ErrorStream;
import io.layerloom.app.terminal.ExitCode;
import io.layerloom.app.terminal.Interrupts;
import io.layerloom.app.terminal.Terminal;
import io.layerloom.app.text.JsonObject;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.record.RunEvent;
import io.layerloom.runstore.run.RunId;
import io.layerloom.runstore.run.RunRecord;
import io.layerloom.worker.workbench.Workbench;
import java.util.ArrayList;
import java.util.List;

/** The second half of every command that trains: says which runs were asked for, follows them, tells what came of them. */
public final class Following {
    private final Workbench workbench;
    private final Terminal terminal;
    private final FollowOptions options;

    /** @param options what follows the asking */
    public Following(Workbench workbench, Terminal terminal, FollowOptions options) {
        this.workbench = workbench;
        this.terminal = terminal;
        this.options = options;
    }

    /** The number of a run's last event, for {@link #of}. */
    public long lastEvent(RunId run) throws ProblemException {
        return workbench.store().events().list(run).stream()
                .mapToLong(RunEvent::number)
                .max()
                .orElse(0);
    }

    /**
     * Follows runs, one after the other.
     *
     * @param lastKnownEvent events up to this number are not told
     * @return the worst exit code
     */
    public int of(List<RunId> asked, long lastKnownEvent) throws ProblemException {
        for (RunId run : asked) {
            terminal.say(terminal.words(
                    "app.train.run", run, workbench.store().runs().get(run).name()));
        }
        if (options.detach) {
            print(reports(asked));
            return ExitCode.DONE;
        }
        boolean attached = follow(asked, lastKnownEvent);
        List<TrainReport> reports = reports(asked);
        if (attached) {
            reports.forEach(report -> report.sayEnd(terminal));
        } else {
            asked.forEach(run -> terminal.say(terminal.words("app.train.detached", run)));
        }
        print(reports);
        return reports.stream().mapToInt(TrainReport::exitCode).max().orElse(ExitCode.DONE);
    }

    /** Whether all were followed to their ends; otherwise they go on alone. */
    private boolean follow(List<RunId> asked, long lastKnownEvent) throws ProblemException {
        StopWish wish = new StopWish(workbench.control(), terminal);
        Interrupts interrupts = Interrupts.listen(wish::press);
        try {
            for (RunId run : asked) {
                wish.follows(run);
                if (wish.isToStop()) {
                    wish.stop(run);
                }
                follow(run, wish, lastKnownEvent);
            }
            return true;
        } catch (InterruptedException e) {
            // the second Ctrl-C; clearing the mark is right, because the process now only reports and ends
            return false;
        } finally {
            interrupts.close();
        }
    }

    private void follow(RunId run, StopWish wish, long lastKnownEvent) throws ProblemException, InterruptedException {
        TrainingDisplay display = terminal.errorStream() == ErrorStream.TERMINAL
                ? new LiveTrainingDisplay(terminal)
                : new LineTrainingDisplay(terminal, System::nanoTime);
        ProgressReader reader = new ProgressReader(workbench.store());
        RunRecord ended = workbench.follow(run, new TrainingWatcher(terminal, display, reader, wish, lastKnownEvent));
        wish.tell(display);
        display.finish(reader.read(ended));
    }

    private List<TrainReport> reports(List<RunId> asked) throws ProblemException {
        List<TrainReport> reports = new ArrayList<>();
        for (RunId run : asked) {
            reports.add(TrainReport.read(workbench.store(), run));
        }
        return reports;
    }

    private void print(List<TrainReport> reports) {
        if (options.json.isWanted()) {
            terminal.print(
                    reports.size() == 1
                            ? reports.getFirst().json()
                            : new JsonObject()
                                    .put(
                                            "runs",
                                            reports.stream()
                                                    .map(TrainReport::json)
                                                    .toList()));
        } else if (options.detach) {
            reports.forEach(report -> terminal.print(report.run().id() + "\n"));
        } else {
            terminal.print(String.join(
                    "\n", reports.stream().map(report -> report.text(terminal)).toList()));
        }
    }
}
