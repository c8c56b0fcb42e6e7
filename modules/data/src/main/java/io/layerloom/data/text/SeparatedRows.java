package io.layerloom.data.text;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.layerloom.data.file.DataFile;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Fields between single separator characters, quoted as in RFC 4180 where they hold separators or line ends. */
final class SeparatedRows implements Rows {
    private final DataFile file;
    private final CloseableIterator<CsvRecord> records;
    private long lastLine;

    SeparatedRows(Reader text, char separator, DataFile file) {
        this.file = file;
        // A record may span lines, so the longest line does not bound it; four of them do.
        int longestRecord =
                (int) Math.min(1 << 28, Math.max(1 << 14, 4L * file.limits().lineLength()));
        this.records = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(longestRecord)
                .ofCsvRecord(text)
                .iterator();
    }

    @Override
    public @Nullable Row next() throws ProblemException {
        try {
            while (records.hasNext()) {
                CsvRecord next = records.next();
                lastLine = next.getStartingLineNumber();
                if (next.getFieldCount() > 1 || !next.getField(0).isBlank()) {
                    return new Row(lastLine, next.getFields());
                }
            }
            return null;
        } catch (UncheckedIOException e) {
            throw file.problem(e.getCause());
        } catch (CsvParseException e) {
            if (e.getCause() instanceof IOException io) {
                throw file.problem(io);
            }
            String place = file.name() + ":" + (lastLine + 1);
            throw new ProblemException(Problem.error(place, "data.csv.malformed", String.valueOf(e.getMessage())), e);
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
