package io.layerloom.runstore.run;

import java.util.Map;

/**
 * What a run was computed with, as far as it decides the bits of the result.
 *
 * @param device for example {@code cpu}
 * @param nativeClassifier native library, empty while not yet chosen
 * @param threads engine threads, 0 while not yet chosen
 * @param acceleration fast paths in use, empty while not yet chosen
 * @param versions by name: {@code layerloom}, {@code java}, {@code dl4j} …
 */
public record RunEnvironment(
        String device, String nativeClassifier, int threads, String acceleration, Map<String, String> versions) {
    public RunEnvironment {
        versions = Map.copyOf(versions);
    }

    /** Only the device is known so far, possibly {@code auto}. */
    public static RunEnvironment onDevice(String device) {
        return new RunEnvironment(device, "", 0, "", Map.of());
    }
}
