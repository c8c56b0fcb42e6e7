package io.layerloom.app.command.run;

import io.layerloom.app.command.base.CommandContext;
import io.layerloom.app.command.base.JsonOption;
import io.layerloom.app.command.base.ProjectRuns;
import io.layerloom.app.command.base.RunArgument;
import io.layerloom.app.command.base.TerminalCommand;
import io.layerloom.app.terminal.ExitCode;
import io.layerloom.app.text.JsonObject;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.run.RunRecord;
import io.layerloom.runstore.run.RunState;
import io.layerloom.worker.control.RunCommand;
import io.layerloom.worker.workbench.Acknowledgement;
import io.layerloom.worker.workbench.RunControl;
import io.layerloom.worker.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code control DIR RUN pause|resume|stop|kill|checkpoint|lr=VALUE}: steers a live run. */
@Command(name = "control")
public final class ControlCommand extends TerminalCommand {
    @Mixin
    final RunArgument argument = new RunArgument();

    @Parameters(index = "2", paramLabel = "COMMAND")
    String command = "";

    @Mixin
    final JsonOption json = new JsonOption();

    public ControlCommand(CommandContext context) {
        super(context);
    }

    @Override
    protected int run() throws ProblemException, InterruptedException {
        RunCommand request = RunCommand.parse(command);
        try (Workbench workbench = ProjectRuns.open(context(), argument.directory(context()))) {
            RunRecord run = argument.find(workbench.store());
            boolean over = !run.state().isLive() && run.state() != RunState.QUEUED;
            Acknowledgement answer = over
                    ? new Acknowledgement(false, 0, run.state())
                    : workbench.control().send(run.id(), request, RunControl.PATIENCE);
            tell(run, answer);
            return answer.acknowledged() ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private void tell(RunRecord run, Acknowledgement answer) {
        boolean heard = answer.acknowledged();
        if (json.isWanted()) {
            JsonObject document = new JsonObject().put("acknowledged", heard).put("afterMillis", answer.afterMillis());
            terminal()
                    .print(
                            heard
                                    ? document
                                    : document.put("state", answer.state().name()));
        } else if (heard) {
            terminal().print(words("app.control.acknowledged", command, run.name(), answer.afterMillis()) + "\n");
        }
        if (!heard) {
            String key = answer.state().isLive() ? "app.control.no-answer" : "app.control.not-live";
            terminal().say(words(key, run.name(), answer.state()));
        }
    }
}
