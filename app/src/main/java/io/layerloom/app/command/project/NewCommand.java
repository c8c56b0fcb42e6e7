package io.layerloom.app.command.project;

import io.layerloom.app.command.base.CommandContext;
import io.layerloom.app.command.base.JsonOption;
import io.layerloom.app.command.base.SampleFolder;
import io.layerloom.app.command.base.TerminalCommand;
import io.layerloom.app.terminal.ExitCode;
import io.layerloom.app.text.JsonObject;
import io.layerloom.app.text.TextTable;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.project.sample.Sample;
import io.layerloom.project.sample.Samples;
import io.layerloom.project.store.Project;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code new DIR [--from SAMPLE]}: a new project; {@code new --list}: the samples. */
@Command(name = "new")
public final class NewCommand extends TerminalCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR")
    @Nullable
    Path directory;

    @Option(names = "--from", paramLabel = "SAMPLE")
    @Nullable
    String sample;

    @Option(names = "--list")
    boolean list;

    @Mixin
    final JsonOption json = new JsonOption();

    public NewCommand(CommandContext context) {
        super(context);
    }

    @Override
    protected int run() throws ProblemException {
        if (list) {
            list(SampleFolder.find(context()).list());
            return ExitCode.DONE;
        }
        Path given = directory;
        if (given == null) {
            throw new ProblemException(Problem.error("", "app.new.no-directory"));
        }
        Project project = make(context().workingDirectory().resolve(given).normalize());
        if (json.isWanted()) {
            terminal().print(new JsonObject().put("project", project.directory().toString()));
        } else {
            terminal().print(project.directory() + "\n");
            terminal().say(words("app.new.next", given));
        }
        return ExitCode.DONE;
    }

    private Project make(Path target) throws ProblemException {
        String from = sample;
        return from == null
                ? Samples.blank(String.valueOf(target.getFileName()), target)
                : SampleFolder.find(context()).copy(from, target);
    }

    private void list(List<Sample> samples) {
        if (json.isWanted()) {
            terminal()
                    .print(new JsonObject()
                            .put(
                                    "samples",
                                    samples.stream().map(NewCommand::json).toList()));
            return;
        }
        TextTable table = new TextTable()
                .words(words("app.new.sample"))
                .words(words("app.new.title"))
                .words(words("app.new.description"));
        samples.forEach(one -> table.row(one.id(), one.name(), one.description()));
        terminal().print(table.render());
    }

    private static JsonObject json(Sample sample) {
        return new JsonObject()
                .put("id", sample.id())
                .put("name", sample.name())
                .put("description", sample.description());
    }
}
