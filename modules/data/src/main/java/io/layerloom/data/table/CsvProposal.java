package io.layerloom.data.table;

import io.layerloom.data.LoadProgress;
import io.layerloom.data.Source;
import io.layerloom.data.file.DataFile;
import io.layerloom.data.file.ReadLimits;
import io.layerloom.data.statistics.ColumnStatistics;
import io.layerloom.model.problem.Message;
import io.layerloom.model.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;

/**
 * How a file of unknown make could be read: an explicit description for a person to confirm, which is then recorded.
 *
 * @param source separator, header, and every column with type, role and categories
 * @param rows examples in the file
 * @param columns what each column of {@code source} holds, in the same order
 * @param notes why, and what to look at: for example a column that was left out because values are missing
 */
public record CsvProposal(Source.Csv source, long rows, List<ColumnStatistics> columns, List<Message> notes) {
    public CsvProposal {
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
    }

    /**
     * Reads the whole file and proposes how to use it.
     *
     * @param file any text file, gzipped if its name ends in {@code .gz}
     * @param recordedAs how the project will name the file, relative to its directory
     * @throws ProblemException if it cannot be read as a table at all
     */
    public static CsvProposal of(Path file, String recordedAs) throws ProblemException {
        DataFile input =
                new DataFile(file, String.valueOf(file.getFileName()), ReadLimits.ofThisProcess(), LoadProgress.NONE);
        return new Proposer(input, recordedAs).propose();
    }
}
