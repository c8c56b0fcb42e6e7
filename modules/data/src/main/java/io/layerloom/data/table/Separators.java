package io.layerloom.data.table;

import io.layerloom.data.file.DataFile;
import io.layerloom.data.text.Row;
import io.layerloom.data.text.Rows;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Guesses what separates the fields of a file: what splits its first lines into equally many fields, and most of them. */
final class Separators {
    private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|', Rows.WHITE_SPACE);
    private static final int SAMPLE = 100;

    private Separators() {}

    /**
     * The likeliest separator; a comma for a single column.
     *
     * @throws ProblemException if the file cannot be read with any
     */
    static char guess(DataFile file) throws ProblemException {
        char best = ',';
        int mostFields = 1;
        ProblemException failure = null;
        int failures = 0;
        for (char candidate : CANDIDATES) {
            try {
                int fields = commonFieldCount(file, candidate);
                if (fields > mostFields) {
                    best = candidate;
                    mostFields = fields;
                }
            } catch (ProblemException e) {
                failure = e;
                failures++;
            }
        }
        if (failure != null && failures == CANDIDATES.size()) {
            throw failure;
        }
        return best;
    }

    /** The number of fields that all sampled rows have, or 1; the first may differ, as in the header form of counts. */
    private static int commonFieldCount(DataFile file, char separator) throws ProblemException {
        List<Integer> counts = new ArrayList<>();
        try (Rows rows = Rows.open(file, separator)) {
            for (Row row = rows.next(); row != null && counts.size() < SAMPLE; row = rows.next()) {
                counts.add(row.fields().size());
            }
        } catch (IOException e) {
            throw file.problem(e);
        }
        if (counts.isEmpty()) {
            throw new ProblemException(Problem.error(file.name(), "data.csv.empty"));
        }
        List<Integer> body = counts.size() > 2 ? counts.subList(1, counts.size()) : counts;
        return body.stream().distinct().count() == 1 ? body.get(0) : 1;
    }
}
