package io.layerloom.data.text;

import io.layerloom.data.file.DataFile;
import io.layerloom.model.problem.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fields between runs of blanks and tabs, without quotes. */
final class WhiteSpaceRows implements Rows {
    private static final Pattern RUN = Pattern.compile("\\s+");

    private final BufferedReader text;
    private final DataFile file;
    private long line;

    WhiteSpaceRows(Reader text, DataFile file) {
        this.text = new BufferedReader(text);
        this.file = file;
    }

    @Override
    public @Nullable Row next() throws ProblemException {
        try {
            String content = text.readLine();
            for (line++; content != null && content.isBlank(); line++) {
                content = text.readLine();
            }
            return content == null ? null : new Row(line, split(content.strip()));
        } catch (IOException e) {
            throw file.problem(e);
        }
    }

    private static List<String> split(String content) {
        return Arrays.asList(RUN.split(content, -1));
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
