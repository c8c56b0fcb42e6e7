package io.layerloom.worker.run;

import io.layerloom.runstore.run.RunEnvironment;
import java.util.Map;
import java.util.TreeMap;

/** Versions of what a run is computed with. */
final class Versions {
    private Versions() {}

    /** What was known before, and the Java of this process. */
    static Map<String, String> of(RunEnvironment before) {
        Map<String, String> versions = new TreeMap<>(before.versions());
        versions.put("java", System.getProperty("java.vm.version", ""));
        versions.put("os", System.getProperty("os.name", "") + " " + System.getProperty("os.version", ""));
        return versions;
    }
}
