package io.layerloom.worker.record;

import io.layerloom.engine.Engine;
import io.layerloom.engine.EngineDescription;
import io.layerloom.engine.EngineException;
import java.util.Map;
import java.util.TreeMap;

/** Versions of what a run is computed with. */
public final class Versions {
    private Versions() {}

    /**
     * Those of this process and its engine.
     *
     * @throws EngineException if the engine cannot be asked
     */
    public static Map<String, String> of(Engine engine) throws EngineException {
        EngineDescription description = engine.describe();
        Map<String, String> versions = new TreeMap<>();
        versions.put(description.name(), description.version());
        versions.put("java", System.getProperty("java.vm.version", ""));
        versions.put("os", System.getProperty("os.name", "") + " " + System.getProperty("os.version", ""));
        return versions;
    }
}
