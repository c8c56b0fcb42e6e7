package io.layerloom.data.text;

import io.layerloom.data.file.DataFile;
import io.layerloom.model.problem.ProblemException;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The records of a text file in order; blank lines are no records. Not safe for several threads. */
public interface Rows extends AutoCloseable {
    /** Separator that stands for any run of white space. */
    char WHITE_SPACE = ' ';

    /**
     * The next record, or null at the end.
     *
     * @throws ProblemException if the file cannot be read or is malformed, with the line
     */
    @Nullable
    Row next() throws ProblemException;

    @Override
    void close() throws IOException;

    /** Opens a file. */
    static Rows open(DataFile file, char separator) throws ProblemException {
        try {
            Reader text = file.openText();
            return separator == WHITE_SPACE ? new WhiteSpaceRows(text, file) : new SeparatedRows(text, separator, file);
        } catch (IOException e) {
            throw file.problem(e);
        }
    }
}
