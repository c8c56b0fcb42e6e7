package io.layerloom.worker.launch;

import io.layerloom.engine.Engine;
import io.layerloom.engine.EngineException;
import io.layerloom.model.problem.Problem;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Finds the engine on the class path of this process. */
public final class EngineLookup {
    private EngineLookup() {}

    /**
     * The one engine.
     *
     * @throws EngineException if there is none, several, or it cannot be made
     */
    public static Engine find() throws EngineException {
        try {
            List<Engine> engines = ServiceLoader.load(Engine.class).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();
            if (engines.size() != 1) {
                throw new EngineException(Problem.error("", "worker.engine.not-one", engines.size()));
            }
            return engines.getFirst();
        } catch (ServiceConfigurationError e) {
            throw new EngineException(Problem.error("", "worker.engine.broken", String.valueOf(e.getMessage())), e);
        }
    }
}
