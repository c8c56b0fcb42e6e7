package io.layerloom.app.command.machine;

import io.layerloom.app.command.base.CommandContext;
import io.layerloom.app.command.base.JsonOption;
import io.layerloom.app.command.base.TerminalCommand;
import io.layerloom.app.terminal.ExitCode;
import io.layerloom.data.DataLocations;
import io.layerloom.worker.launch.ProgramLayout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code doctor}: Java, system, memory, CPU features, backends, GPUs, folders. Loads no engine. */
@Command(name = "doctor")
public final class DoctorCommand extends TerminalCommand {
    @Mixin
    final JsonOption json = new JsonOption();

    public DoctorCommand(CommandContext context) {
        super(context);
    }

    @Override
    protected int run() {
        MachineReport report = MachineReport.look(ProgramLayout.current(), DataLocations.ofThisProcess());
        if (json.isWanted()) {
            terminal().print(DoctorJson.of(report, terminal().locale()));
        } else {
            terminal().print(new DoctorText(terminal()).of(report));
        }
        return ExitCode.DONE;
    }
}
