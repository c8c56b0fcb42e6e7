package io.layerloom.app.command.model;

import io.layerloom.app.terminal.Terminal;
import io.layerloom.app.terminal.Words;
import io.layerloom.app.text.JsonObject;
import io.layerloom.app.text.NumberText;
import io.layerloom.app.text.TextTable;
import io.layerloom.engine.ExportResult;
import io.layerloom.model.problem.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What an export wrote, as JSON and as text.
 *
 * @param format name of the format
 * @param path the written file
 * @param bytes its size
 * @param sha256 its checksum in hexadecimal
 * @param verified whether what was read back gives the same results
 * @param maxDifference largest absolute difference between the original and what was read back
 * @param notes what a person should know
 */
record ExportReport(
        String format,
        Path path,
        long bytes,
        String sha256,
        boolean verified,
        double maxDifference,
        List<Message> notes) {
    /** Outputs of the same network in the same arithmetic; anything above rounding is another network. */
    private static final double TOLERANCE = 1e-5;

    static ExportReport of(String format, ExportResult result) {
        boolean verified = result.samples() > 0 && result.maxDifference() <= TOLERANCE;
        return new ExportReport(
                format,
                result.file(),
                result.bytes(),
                result.sha256(),
                verified,
                result.maxDifference(),
                result.notes());
    }

    JsonObject json(Locale locale) {
        return new JsonObject()
                .put("format", format)
                .put("path", path.toString())
                .put("bytes", bytes)
                .put("sha256", sha256)
                .put("verified", verified)
                .put("maxDifference", maxDifference)
                .put("notes", notes.stream().map(note -> Words.of(note, locale)).toList());
    }

    String text(Terminal terminal) {
        TextTable table = new TextTable().words("").words("");
        table.row(terminal.words("app.export.file"), path.toString());
        table.row(terminal.words("app.export.size"), NumberText.bytes(bytes));
        table.row("SHA-256", sha256);
        String verdict = verified ? "app.export.verified" : "app.export.differs";
        table.row(terminal.words("app.export.check"), terminal.words(verdict, NumberText.decimal(maxDifference)));
        StringBuilder text = new StringBuilder(table.render());
        notes.forEach(note -> text.append(Words.of(note, terminal.locale())).append('\n'));
        return text.toString();
    }
}
