package io.layerloom.app.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds out what the process's own streams are. */
public final class StandardTerminal {
    private StandardTerminal() {}

    /** The terminal over the streams of this process. */
    public static Terminal open(List<String> arguments, Map<String, String> environment) {
        Locale locale = Language.choose(arguments, environment, Locale.getDefault());
        return new Terminal(
                new FileOutputStream(FileDescriptor.out),
                charset("stdout.encoding"),
                new PrintStream(new FileOutputStream(FileDescriptor.err), false, charset("stderr.encoding")),
                locale,
                errorStream(),
                arguments.contains("--verbose") ? Verbosity.VERBOSE : Verbosity.NORMAL);
    }

    /** US-ASCII is what a container without a locale reports, and its output is shown as UTF-8 nearly everywhere. */
    private static Charset charset(String property) {
        String name = System.getProperty(property, "UTF-8");
        Charset charset = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
        return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
    }

    private static ErrorStream errorStream() {
        Path descriptor = Path.of("/proc/self/fd/2");
        if (Files.exists(Path.of("/proc/self/fd"))) {
            try {
                String target = Files.readSymbolicLink(descriptor).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty")
                        ? ErrorStream.TERMINAL
                        : ErrorStream.OTHER;
            } catch (IOException e) {
                return ErrorStream.OTHER;
            }
        }
        return System.console().isTerminal() ? ErrorStream.TERMINAL : ErrorStream.OTHER;
    }
}
