package io.layerloom.app.command.train;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.project.ProjectContent;
import io.layerloom.project.setting.ContentPaths;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code --set}, {@code --device}, {@code --threads}: settings for one run only; the project's files stay as they are. */
@Command
final class SettingsOptions {
    @Option(names = "--set", paramLabel = "path=value")
    List<String> settings = new ArrayList<>();

    @Option(names = "--device", paramLabel = "auto|cpu|cuda:0")
    @Nullable
    String device;

    @Option(names = "--threads", paramLabel = "auto|N")
    @Nullable
    String threads;

    /**
     * The content with these settings.
     *
     * @throws ProblemException if there is no such setting (the nearest are named) or a value is not allowed
     */
    ProjectContent applyTo(ProjectContent content) throws ProblemException {
        ProjectContent changed = content;
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new ProblemException(Problem.error("--set", "app.set.form", setting));
            }
            changed = ContentPaths.set(changed, setting.substring(0, equals), setting.substring(equals + 1));
        }
        if (device != null) {
            changed = ContentPaths.set(changed, "training.device", device);
        }
        if (threads != null) {
            changed = ContentPaths.set(changed, "training.threads", threads.equals("auto") ? "0" : threads);
        }
        return changed;
    }
}
