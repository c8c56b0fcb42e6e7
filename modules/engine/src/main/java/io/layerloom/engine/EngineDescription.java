package io.layerloom.engine;

import java.util.List;
import java.util.Map;

/**
 * What an engine is and can use.
 *
 * @param name for example {@code Deeplearning4j}
 * @param version for example {@code 1.0.0-M2.1}
 * @param backend {@code CPU} or {@code CUDA}
 * @param nativeClassifier which native library was loaded, for example {@code linux-x86_64-onednn-avx512}
 * @param devices what can be trained on
 * @param facts further facts for {@code doctor}, in order
 */
public record EngineDescription(
        String name,
        String version,
        String backend,
        String nativeClassifier,
        List<Device> devices,
        Map<String, String> facts) {
    /** A device, as {@code --device} names it. */
    public record Device(String id, String name) {}
}
