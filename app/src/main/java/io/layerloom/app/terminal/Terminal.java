package io.layerloom.app.terminal;

import io.layerloom.app.text.Glyphs;
import io.layerloom.app.text.JsonObject;
import io.layerloom.app.text.JsonText;
import io.layerloom.app.text.TextTable;
import io.layerloom.model.problem.Fix;
import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Where a command writes. Data goes to standard output, whole documents at once; messages and progress go to standard
 * error. Safe for several threads.
 */
public final class Terminal {
    private final OutputStream out;
    private final Charset charset;
    private final PrintStream err;
    private final Locale locale;
    private final ErrorStream errorStream;
    private final Verbosity verbosity;

    /**
     * @param out standard output, unbuffered
     * @param charset of texts for people; JSON is always UTF-8
     * @param err standard error
     * @param locale language of messages
     */
    public Terminal(
            OutputStream out,
            Charset charset,
            PrintStream err,
            Locale locale,
            ErrorStream errorStream,
            Verbosity verbosity) {
        this.out = out;
        this.charset = charset;
        this.err = err;
        this.locale = locale;
        this.errorStream = errorStream;
        this.verbosity = verbosity;
    }

    /** The language of messages. */
    public Locale locale() {
        return locale;
    }

    /** Where standard error goes. */
    public ErrorStream errorStream() {
        return errorStream;
    }

    /** How much is told about a failure. */
    public Verbosity verbosity() {
        return verbosity;
    }

    /** The characters that texts may use. */
    public Glyphs glyphs() {
        return charset.newEncoder().canEncode('⣿') ? Glyphs.UNICODE : Glyphs.ASCII;
    }

    /** The words of one of this program's messages. */
    public String words(String key, Object... arguments) {
        return Words.of(Message.of(key, arguments), locale);
    }

    /**
     * Writes text for people to standard output.
     *
     * @throws OutputException if it cannot be written
     */
    public void print(String text) {
        write(text.getBytes(charset));
    }

    /**
     * Writes the one JSON document of a command to standard output.
     *
     * @throws OutputException if it cannot be written
     */
    public void print(JsonObject document) {
        write(JsonText.of(document).getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a line to standard error. */
    public synchronized void say(String line) {
        err.print(line + "\n");
        err.flush();
    }

    /** Writes a message to standard error. */
    public void say(Message message) {
        say(Words.of(message, locale));
    }

    /** Writes a problem to standard error. */
    public void say(Problem problem) {
        lines(problem).forEach(this::say);
    }

    /** A problem in words: how bad, where, what, and the repair if there is one. */
    public List<String> lines(Problem problem) {
        Fix fix = problem.fix();
        String line = words("app.severity." + severity(problem.severity())) + " "
                + TextTable.printable(Words.of(problem, locale));
        return fix == null ? List.of(line) : List.of(line, words("app.problem.fix", Words.of(fix.title(), locale)));
    }

    /** Writes characters to standard error as they are, without a line feed. */
    public synchronized void draw(String characters) {
        err.print(characters);
        err.flush();
    }

    /** The name of a severity in JSON and in message keys. */
    public static String severity(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private synchronized void write(byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }
}
