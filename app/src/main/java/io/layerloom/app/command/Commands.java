package io.layerloom.app.command;

import io.layerloom.app.command.base.CommandContext;
import io.layerloom.app.command.compare.CompareCommand;
import io.layerloom.app.command.machine.DoctorCommand;
import io.layerloom.app.command.model.EvaluateCommand;
import io.layerloom.app.command.model.ExportCommand;
import io.layerloom.app.command.model.PredictCommand;
import io.layerloom.app.command.project.CheckCommand;
import io.layerloom.app.command.project.NewCommand;
import io.layerloom.app.command.project.SummaryCommand;
import io.layerloom.app.command.run.ControlCommand;
import io.layerloom.app.command.run.CurveCommand;
import io.layerloom.app.command.run.RunsCommand;
import io.layerloom.app.command.run.ShowCommand;
import io.layerloom.app.command.train.ForkCommand;
import io.layerloom.app.command.train.ResumeCommand;
import io.layerloom.app.command.train.TrainCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/**
 * All commands. Only the one that is named on the command line is built with its options; the others are entries of the
 * list that {@code --help} shows, which keeps the start short.
 */
public final class Commands {
    private static final String HELP = "io.layerloom.app.help";

    private Commands() {}

    /**
     * Runs a command.
     *
     * @return the exit code
     */
    public static int run(CommandContext context, List<String> arguments) {
        try {
            return line(context, arguments).execute(arguments.toArray(new String[0]));
        } catch (RuntimeException | Error failure) {
            // the border of the process: whatever it is becomes words and a code
            return new FailureReport(context.terminal()).tell(failure);
        }
    }

    private static CommandLine line(CommandContext context, List<String> arguments) {
        FailureReport failures = new FailureReport(context.terminal());
        CommandLine line = new CommandLine(new RootCommand(context));
        all().forEach((name, make) ->
                line.addSubcommand(name, arguments.contains(name) ? make.apply(context) : CommandSpec.create()));
        line.getSubcommands().values().forEach(one -> one.getCommandSpec().versionProvider(new Version()));
        line.setResourceBundle(ResourceBundle.getBundle(
                HELP,
                context.terminal().locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setOut(new TerminalWriter(context.terminal()));
        line.setParameterExceptionHandler(new UsageReport(context.terminal()));
        line.setExecutionExceptionHandler((failure, command, parsed) -> failures.tell(failure));
        return line;
    }

    private static Map<String, Function<CommandContext, Object>> all() {
        Map<String, Function<CommandContext, Object>> commands = new LinkedHashMap<>();
        commands.put("new", NewCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("summary", SummaryCommand::new);
        commands.put("train", TrainCommand::new);
        commands.put("runs", RunsCommand::new);
        commands.put("show", ShowCommand::new);
        commands.put("curve", CurveCommand::new);
        commands.put("control", ControlCommand::new);
        commands.put("resume", ResumeCommand::new);
        commands.put("fork", ForkCommand::new);
        commands.put("compare", CompareCommand::new);
        commands.put("evaluate", EvaluateCommand::new);
        commands.put("predict", PredictCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("doctor", DoctorCommand::new);
        return commands;
    }
}
