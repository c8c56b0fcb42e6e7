package io.layerloom.data.file;

import io.layerloom.data.LoadProgress;
import io.layerloom.model.problem.Message;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reports how much of a file has been read, once per mebibyte. */
final class ProgressInputStream extends FilterInputStream {
    private static final long STEP = 1 << 20;

    private final LoadProgress progress;
    private final Message what;
    private final long total;
    private long count;
    private long reported;

    ProgressInputStream(InputStream in, LoadProgress progress, Message what, long total) {
        super(in);
        this.progress = progress;
        this.what = what;
        this.total = total;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            count(1);
        }
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    private void count(long more) {
        count += more;
        if (count - reported >= STEP) {
            reported = count;
            progress.at(what, count, total);
        }
    }
}
