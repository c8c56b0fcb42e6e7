package io.layerloom.project.history;

import io.layerloom.model.problem.ProblemException;
import io.layerloom.project.json.JsonLimits;
import io.layerloom.project.json.JsonSource;
import io.layerloom.project.json.JsonText;
import io.layerloom.project.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The form of a record in the log: eight hexadecimal digits of its CRC-32C, a space, JSON on one line, a line feed.
 * Stateless.
 */
final class LogLine {
    private static final int DIGITS = 8;
    private static final JsonLimits LIMITS = new JsonLimits(64 << 20, 128, 2_000_000);

    private LogLine() {}

    static byte[] write(JsonValue value) {
        byte[] json = JsonText.compact(value).getBytes(StandardCharsets.UTF_8);
        byte[] start = (checksum(json) + " ").getBytes(StandardCharsets.US_ASCII);
        byte[] line = Arrays.copyOf(start, start.length + json.length + 1);
        System.arraycopy(json, 0, line, start.length, json.length);
        line[line.length - 1] = '\n';
        return line;
    }

    /** The value of a line without its line feed, or nothing if the line is damaged. */
    static Optional<JsonValue> read(byte[] line) {
        if (line.length <= DIGITS || line[DIGITS] != ' ') {
            return Optional.empty();
        }
        byte[] json = Arrays.copyOfRange(line, DIGITS + 1, line.length);
        String digits = new String(line, 0, DIGITS, StandardCharsets.US_ASCII);
        if (!digits.equals(checksum(json))) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new JsonSource(HistoryLog.FILE, LIMITS).parse(json).root());
        } catch (ProblemException damaged) {
            return Optional.empty();
        }
    }

    private static String checksum(byte[] json) {
        CRC32C crc = new CRC32C();
        crc.update(json);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
