package io.layerloom.worker.session;

import io.layerloom.engine.Engine;
import io.layerloom.engine.EngineException;
import io.layerloom.model.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** The model used last, kept open as long as its file stays the same. For one thread. */
final class OpenModel {
    private final Engine engine;
    private @Nullable Stamp stamp;
    private Engine.@Nullable Model model;

    OpenModel(Engine engine) {
        this.engine = engine;
    }

    Engine.Model get(String file) throws EngineException {
        Stamp wanted = Stamp.of(file);
        Engine.Model open = model;
        if (open != null && wanted.equals(stamp)) {
            return open;
        }
        if (open != null) {
            open.close();
            model = null;
        }
        Engine.Model fresh = engine.open(Path.of(file));
        model = fresh;
        stamp = wanted;
        return fresh;
    }

    private record Stamp(String file, FileTime modified, long size) {
        static Stamp of(String file) throws EngineException {
            try {
                Path path = Path.of(file);
                return new Stamp(file, Files.getLastModifiedTime(path), Files.size(path));
            } catch (IOException e) {
                throw new EngineException(Problem.error(file, "worker.session.no-model", file), e);
            }
        }
    }
}
