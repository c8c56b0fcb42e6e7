package io.layerloom.app.command;

import io.layerloom.app.command.base.FailedException;
import io.layerloom.app.terminal.ExitCode;
import io.layerloom.app.terminal.OutputException;
import io.layerloom.app.terminal.Terminal;
import io.layerloom.app.terminal.Verbosity;
import io.layerloom.engine.EngineException;
import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.ProblemException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.util.List;

/** Puts a failure into words on standard error and into an exit code. */
final class FailureReport {
    private static final List<String> UNREADABLE = List.of("data.", "dl4j.model.", "worker.data.");

    private final Terminal terminal;

    FailureReport(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Tells what happened. */
    int tell(Throwable failure) {
        int code = words(failure);
        boolean quiet = failure instanceof OutputException output && output.readerLeft();
        if (terminal.verbosity() == Verbosity.VERBOSE && !quiet) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            terminal.draw(trace.toString());
        }
        return code;
    }

    private int words(Throwable failure) {
        return switch (failure) {
            case ProblemException problem -> {
                problem.problems().forEach(terminal::say);
                boolean failed = problem instanceof FailedException
                        || (problem instanceof EngineException engine && !isUnreadable(engine));
                yield failed ? ExitCode.FAILED : ExitCode.USAGE;
            }
            case OutputException output when output.readerLeft() -> ExitCode.DONE;
            case OutputException output -> {
                terminal.say(Message.of("app.output-failed", reason(output)));
                yield ExitCode.FAILED;
            }
            case UncheckedIOException wrapped when wrapped.getCause() != null -> words(wrapped.getCause());
            case AccessDeniedException denied -> {
                terminal.say(Message.of("app.io.denied", String.valueOf(denied.getFile())));
                yield ExitCode.USAGE;
            }
            case IOException io -> {
                terminal.say(Message.of("app.io-failed", reason(io)));
                yield ExitCode.FAILED;
            }
            case InterruptedException interrupted -> {
                terminal.say(Message.of("app.interrupted"));
                yield ExitCode.FAILED;
            }
            default -> {
                terminal.say(Message.of("app.unexpected", failure.toString()));
                yield ExitCode.FAILED;
            }
        };
    }

    /** Whether an engine refused a file, which is unreadable input wherever it was found. */
    private static boolean isUnreadable(EngineException failure) {
        String code = failure.problems().getFirst().code();
        return UNREADABLE.stream().anyMatch(code::startsWith);
    }

    /** Java's message of a file error is often nothing but the file's name; its type then says what happened. */
    private static String reason(Throwable failure) {
        String type = failure.getClass().getSimpleName();
        String message = failure.getMessage();
        return message == null ? type : type.equals("IOException") ? message : type + ": " + message;
    }
}
