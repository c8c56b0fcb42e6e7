package io.layerloom.runstore;

import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import io.layerloom.runstore.control.ControlQueue;
import io.layerloom.runstore.metric.Metrics;
import io.layerloom.runstore.record.Artifacts;
import io.layerloom.runstore.record.Evaluations;
import io.layerloom.runstore.record.Events;
import io.layerloom.runstore.record.LayerStatistics;
import io.layerloom.runstore.record.Resources;
import io.layerloom.runstore.run.Runs;
import io.layerloom.runstore.sql.Database;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The run store of a project: {@code runs.db} in its {@code runs} directory.
 *
 * <p>Safe for use by several threads: writers take turns, readers wait for nobody and see a consistent state. Several
 * processes may have the same store open at once, on one computer. A process that dies at any moment leaves a store that
 * the next one reads; after a power cut the store is intact, but the last transactions may be missing.
 */
public final class RunStore implements AutoCloseable {
    private final Database database;
    private final @Nullable Problem notice;
    private final Runs runs;
    private final Metrics metrics;
    private final ControlQueue control;
    private final Events events;
    private final Evaluations evaluations;
    private final Artifacts artifacts;
    private final LayerStatistics layerStatistics;
    private final Resources resources;

    RunStore(Database database, @Nullable Problem notice) {
        this.database = database;
        this.notice = notice;
        this.runs = new Runs(database);
        this.metrics = new Metrics(database);
        this.control = new ControlQueue(database);
        this.events = new Events(database);
        this.evaluations = new Evaluations(database);
        this.artifacts = new Artifacts(database);
        this.layerStatistics = new LayerStatistics(database);
        this.resources = new Resources(database);
    }

    /**
     * Opens the store, creating directory and database where there are none. One in a format newer than this program
     * is opened for reading, one that is damaged is copied aside and restored as far as it can be read; {@link #notice}
     * says so.
     *
     * @throws ProblemException if the directory cannot be written, lies on a network drive, or holds something else
     */
    public static RunStore open(Path runsDirectory) throws ProblemException {
        return new StoreOpener(runsDirectory, NetworkDrives.ofSystem()).openForWriting();
    }

    /**
     * Opens the store for reading only; changes by others are seen. A store that does not exist is empty, and stays empty
     * until it is opened again.
     *
     * @throws ProblemException if it cannot be read
     */
    public static RunStore openReadOnly(Path runsDirectory) throws ProblemException {
        return new StoreOpener(runsDirectory, NetworkDrives.ofSystem()).openForReading();
    }

    /** What may be done with it. */
    public StoreAccess access() {
        return database.readOnlyReason() == null ? StoreAccess.READ_WRITE : StoreAccess.READ_ONLY;
    }

    /** What a person should know about how it was opened: a newer format, or a damaged store that was restored. */
    public Optional<Problem> notice() {
        return Optional.ofNullable(notice);
    }

    /**
     * A number that changes when anybody has written, this object included; a few microseconds, so that it can be polled.
     */
    public long dataVersion() throws ProblemException {
        return database.dataVersion();
    }

    /** The runs and their states. */
    public Runs runs() {
        return runs;
    }

    /** What was measured. */
    public Metrics metrics() {
        return metrics;
    }

    /** Commands to live runs. */
    public ControlQueue control() {
        return control;
    }

    /** What happened in runs. */
    public Events events() {
        return events;
    }

    /** Evaluations of trained models. */
    public Evaluations evaluations() {
        return evaluations;
    }

    /** Files that runs made. */
    public Artifacts artifacts() {
        return artifacts;
    }

    /** Statistics of layers over time. */
    public LayerStatistics layerStatistics() {
        return layerStatistics;
    }

    /** What runs took of the machine. */
    public Resources resources() {
        return resources;
    }

    /** Closes all connections; further calls do nothing. Writers of metrics must be closed before. */
    @Override
    public void close() {
        database.close();
    }
}
