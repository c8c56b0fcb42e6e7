package io.layerloom.project.history;

import io.layerloom.project.history.HistoryRecord.Snapshot;
import io.layerloom.project.json.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a log says, and how much of it can be trusted. Immutable but for the timeline, which goes to the caller.
 *
 * <p>What follows the last line feed is a torn tail: the process died while it wrote. A whole line that is no record is
 * damage, and ends the trust in what follows until the next snapshot.
 *
 * @param timeline the steps
 * @param validBytes length of the log up to the last record that was used
 * @param damage whether any whole line had to be passed over
 */
record LogReplay(Timeline timeline, int validBytes, Damage damage) {
    /** What the log is like. */
    enum Damage {
        /** Whole, or torn only at its end. */
        NONE,
        /** Records are lost. */
        RECORDS_LOST
    }

    static LogReplay of(byte[] log) {
        RecordCodec codec = new RecordCodec();
        Timeline timeline = new Timeline();
        int valid = 0;
        int start = 0;
        boolean trusted = true;
        boolean lost = false;
        for (int end = lineEnd(log, start); end < log.length; end = lineEnd(log, start)) {
            Optional<HistoryRecord> record = record(codec, Arrays.copyOfRange(log, start, end));
            start = end + 1;
            boolean usable = record.isPresent() && (trusted || record.get() instanceof Snapshot);
            boolean used = usable && accept(timeline, record.get());
            if (used) {
                valid = start;
            }
            lost = lost || !used;
            trusted = used;
        }
        return new LogReplay(timeline, valid, lost ? Damage.RECORDS_LOST : Damage.NONE);
    }

    private static boolean accept(Timeline timeline, HistoryRecord record) {
        try {
            timeline.accept(record);
            return true;
        } catch (IllegalArgumentException unfit) {
            return false;
        }
    }

    private static Optional<HistoryRecord> record(RecordCodec codec, byte[] line) {
        Optional<JsonValue> value = LogLine.read(line);
        try {
            return value.map(codec::decode);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static int lineEnd(byte[] log, int from) {
        int end = from;
        while (end < log.length && log[end] != '\n') {
            end++;
        }
        return end;
    }
}
