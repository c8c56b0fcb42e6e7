package io.layerloom.app.command.model;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.RunStore;
import io.layerloom.runstore.metric.MetricSummary;
import io.layerloom.runstore.metric.SeriesQuery;
import io.layerloom.runstore.run.RunRecord;
import io.layerloom.worker.record.Checkpoints;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every point of every metric of a run in a CSV file (RFC 4180), exactly: {@code metric,attempt,step,value}. The file is
 * written beside its place, read back and compared bit by bit, and only then takes its place.
 */
final class MetricsCsv {
    private final RunStore store;
    private final RunRecord run;

    MetricsCsv(RunStore store, RunRecord run) {
        this.store = store;
        this.run = run;
    }

    ExportReport write(Path target) throws ProblemException, IOException {
        Map<String, MetricSummary> metrics = new TreeMap<>(store.metrics().summaries(run.id()));
        Path temporary = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".part");
        try {
            write(temporary, metrics);
            boolean same = isSame(temporary, metrics);
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return new ExportReport(
                    "csv",
                    target,
                    Files.size(target),
                    Checkpoints.sha256(target),
                    same,
                    same ? 0 : Double.NaN,
                    List.of());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private void write(Path file, Map<String, MetricSummary> metrics) throws ProblemException, IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            CsvWriter csv = CsvWriter.builder()
                    .build(new BufferedWriter(
                            new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8)));
            csv.writeRecord("metric", "attempt", "step", "value");
            for (MetricSummary metric : metrics.values()) {
                store.metrics()
                        .forEachPoint(
                                query(metric),
                                (attempt, step, value) -> csv.writeRecord(
                                        metric.metric(),
                                        Integer.toString(attempt),
                                        Long.toString(step),
                                        Double.toString(value)));
            }
            csv.flush();
            channel.force(true);
        }
    }

    private boolean isSame(Path file, Map<String, MetricSummary> metrics) throws ProblemException, IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            Iterator<CsvRecord> records = csv.iterator();
            records.next();
            Comparison comparison = new Comparison(records);
            for (MetricSummary metric : metrics.values()) {
                store.metrics()
                        .forEachPoint(
                                query(metric),
                                (attempt, step, value) -> comparison.add(metric.metric(), attempt, step, value));
            }
            return comparison.same && !records.hasNext();
        }
    }

    /** A living run goes on measuring; what is written is what there was at the beginning. */
    private SeriesQuery query(MetricSummary metric) {
        return SeriesQuery.of(run.id(), metric.metric()).between(metric.firstStep(), metric.lastStep());
    }

    private static final class Comparison {
        private final Iterator<CsvRecord> records;
        private boolean same = true;

        Comparison(Iterator<CsvRecord> records) {
            this.records = records;
        }

        void add(String metric, int attempt, long step, double value) {
            if (!records.hasNext()) {
                same = false;
                return;
            }
            CsvRecord read = records.next();
            same &= read.getField(0).equals(metric)
                    && Integer.parseInt(read.getField(1)) == attempt
                    && Long.parseLong(read.getField(2)) == step
                    && Double.compare(Double.parseDouble(read.getField(3)), value) == 0;
        }
    }
}
