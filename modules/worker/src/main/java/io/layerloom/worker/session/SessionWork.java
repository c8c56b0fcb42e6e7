package io.layerloom.worker.session;

import io.layerloom.data.DataLocations;
import io.layerloom.data.Dataset;
import io.layerloom.data.Examples;
import io.layerloom.data.LoadProgress;
import io.layerloom.data.Part;
import io.layerloom.engine.Engine;
import io.layerloom.engine.ExportFormat;
import io.layerloom.engine.ExportResult;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;

/** Does what is asked of a session, with the newest model and dataset kept in memory. For one thread. */
final class SessionWork {
    private static final System.Logger LOG = System.getLogger(SessionWork.class.getName());

    private final OpenModel models;
    private final OpenData data;

    SessionWork(Engine engine, DataLocations locations) {
        this.models = new OpenModel(engine);
        this.data = new OpenData(locations);
    }

    /** The answer, which is a failure for everything that goes wrong: the next request may fare better. */
    SessionReply answer(SessionRequest request, LoadProgress progress) {
        try {
            return switch (request) {
                case SessionRequest.Evaluate evaluate -> evaluate(evaluate, progress);
                case SessionRequest.Predict predict -> predict(predict);
                case SessionRequest.Export export -> export(export, progress);
            };
        } catch (ProblemException e) {
            LOG.log(System.Logger.Level.WARNING, "cannot do what was asked", e);
            return SessionProblems.failed(e.problems());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "unforeseen", e);
            return SessionProblems.failed(List.of(Problem.error("", "worker.session.unforeseen", e.toString())));
        }
    }

    private SessionReply evaluate(SessionRequest.Evaluate request, LoadProgress progress) throws ProblemException {
        Part part = Part.valueOf(request.part());
        Examples examples = data.get(request.data(), progress).examples(part);
        if (examples.size() == 0) {
            throw new ProblemException(Problem.error("data.split", "worker.session.empty-part", part));
        }
        return new SessionReply.Evaluated(models.get(request.model()).evaluate(part, examples));
    }

    private SessionReply predict(SessionRequest.Predict request) throws ProblemException {
        float[][] outputs = models.get(request.model()).predict(new RowExamples(request.features()));
        return new SessionReply.Predicted(FloatTable.of(outputs));
    }

    private SessionReply export(SessionRequest.Export request, LoadProgress progress) throws ProblemException {
        Dataset dataset = data.get(request.data(), progress);
        Examples test = dataset.examples(Part.TEST);
        Examples samples = test.size() > 0 ? test : dataset.examples(Part.TRAIN);
        ExportResult result = models.get(request.model())
                .export(ExportFormat.valueOf(request.format()), Path.of(request.output()), samples);
        return new SessionReply.Exported(
                result.file().toString(),
                result.bytes(),
                result.sha256(),
                result.samples(),
                result.maxDifference(),
                result.notes());
    }
}
