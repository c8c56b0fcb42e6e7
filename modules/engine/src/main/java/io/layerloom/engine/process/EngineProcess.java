package io.layerloom.engine.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JVM options and environment of a process that holds an engine. The launcher adds class path, heap size and main class.
 *
 * <p>What each setting is for:
 *
 * <ul>
 *   <li>{@code OMP_WAIT_POLICY=PASSIVE}, {@code GOMP_SPINCOUNT=0}: the bundled libgomp spins; beside any other busy
 *       thread two-thread training was 5 to 10 times slower than one-thread training.
 *   <li>{@code OMP_NUM_THREADS}: the most threads the process ever uses; also read by OpenBLAS when it is loaded.
 *   <li>{@code jdk.serialFilter=!*}: nothing in an engine process is ever read by Java deserialisation.
 *   <li>{@code org.eclipse.deeplearning4j.helpers.disable=false}: allows the oneDNN layers, which are off by default; a
 *       run whose settings switch acceleration off sets it back for itself.
 *   <li>{@code org.bytedeco.javacpp.cachedir}: natives unpack there once (about 370 MB per build).
 *   <li>{@code ErrorFile} and Deeplearning4j's crash directory: reports go into the run's folder.
 *   <li>native access and {@code sun.misc.Unsafe}: JDK 24 and later warn or refuse otherwise.
 * </ul>
 *
 * @param jvmOptions options for {@code java}, in order
 * @param environment variables to set in addition to the inherited ones
 */
public record EngineProcess(List<String> jvmOptions, Map<String, String> environment) {
    public EngineProcess {
        jvmOptions = List.copyOf(jvmOptions);
        environment = Map.copyOf(environment);
    }

    /**
     * A process with the CPU engine.
     *
     * @param choice native build; its {@link NativeChoice#keeps} also filters the class path
     * @param reports existing folder for crash reports, usually the run's
     * @param nativeCache folder for unpacked natives, shared by all processes of the user
     * @param maximumThreads most engine threads the process may use, at least 1; with threads left to choose, the number
     *     of available processors
     */
    public static EngineProcess cpu(NativeChoice choice, Path reports, Path nativeCache, int maximumThreads) {
        if (maximumThreads < 1) {
            throw new IllegalArgumentException("maximumThreads must be at least 1, not " + maximumThreads);
        }
        List<String> options = commonOptions(reports, nativeCache);
        if (!choice.extension().isEmpty()) {
            options.add("-Dorg.bytedeco.javacpp.platform.extension=" + choice.extension());
        }
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("OMP_NUM_THREADS", Integer.toString(maximumThreads));
        environment.put("OMP_WAIT_POLICY", "PASSIVE");
        environment.put("GOMP_SPINCOUNT", "0");
        return new EngineProcess(options, environment);
    }

    /** A process with the CUDA engine: as for the CPU, without the choice of a CPU build. */
    public static EngineProcess cuda(Path reports, Path nativeCache) {
        return new EngineProcess(commonOptions(reports, nativeCache), Map.of());
    }

    private static List<String> commonOptions(Path reports, Path nativeCache) {
        List<String> options = new ArrayList<>();
        options.add("--enable-native-access=ALL-UNNAMED");
        options.add("--sun-misc-unsafe-memory-access=allow");
        options.add("-XX:ErrorFile=" + reports.resolve("hs_err_pid%p.log"));
        options.add("-Dorg.deeplearning4j.crash.reporting.directory=" + reports);
        options.add("-Dorg.bytedeco.javacpp.cachedir=" + nativeCache);
        options.add("-Dorg.eclipse.deeplearning4j.helpers.disable=false");
        options.add("-Djdk.serialFilter=!*");
        return options;
    }
}
