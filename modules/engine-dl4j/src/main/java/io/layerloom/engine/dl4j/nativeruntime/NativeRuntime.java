package io.layerloom.engine.dl4j.nativeruntime;

import io.layerloom.model.training.Acceleration;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.javacpp.Loader;
import org.nd4j.linalg.api.environment.Nd4jEnvironment;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * The native library of this process. What it sets holds for the whole process, as the library itself does; one thread
 * uses it. Making one loads the library.
 */
public final class NativeRuntime {
    /** Deeplearning4j reads this when it builds a layer. */
    private static final String HELPERS_DISABLED = "org.eclipse.deeplearning4j.helpers.disable";

    private static final Pattern CLASSIFIER_FOLDER =
            Pattern.compile(".*[/\\\\]bindings[/\\\\]([^/\\\\]+)[/\\\\][^/\\\\]+");

    private final String backend;

    /** Loads the library if that has not happened yet. */
    public NativeRuntime() {
        this.backend = Nd4j.getExecutioner()
                .getEnvironmentInformation()
                .getProperty(Nd4jEnvironment.BACKEND_KEY)
                .toUpperCase(Locale.ROOT);
    }

    /** {@code CPU} or {@code CUDA}. */
    public String backend() {
        return backend;
    }

    /** Whether arrays lie in the memory of the CPU. */
    public boolean isCpu() {
        return backend.equals("CPU");
    }

    /** Which build of the native library was loaded, for example {@code linux-x86_64-onednn-avx512}. */
    public String classifier() {
        return loadedLibrary("nd4jcpu")
                .or(() -> loadedLibrary("nd4jcuda"))
                .map(CLASSIFIER_FOLDER::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .orElse(Loader.getPlatform());
    }

    /** Whether the library was built with oneDNN and uses it. */
    public boolean hasOneDnn() {
        return isCpu()
                && NativeOpsHolder.getInstance()
                        .getDeviceNativeOps()
                        .buildInfo()
                        .contains("HAVE_ONEDNN");
    }

    /**
     * Allows or forbids the oneDNN layers for networks built from now on.
     *
     * @return what is in force, as recorded in a run: {@code onednn-helpers} or {@code off}
     */
    public String accelerate(Acceleration wanted) {
        boolean on = wanted == Acceleration.AUTO && hasOneDnn();
        System.setProperty(HELPERS_DISABLED, Boolean.toString(!on));
        Nd4j.getEnvironment().allowHelpers(on);
        return on ? "onednn-helpers" : "off";
    }

    /** Uses this many threads from the next operation on. */
    public void useThreads(int threads) {
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
        if (isCpu()) {
            Nd4j.factory().blas().setMaxThreads(threads);
        }
    }

    /** Threads that are worth trying: those of the process's environment, or one per processor. */
    public int maximumThreads() {
        int processors = Runtime.getRuntime().availableProcessors();
        return Optional.ofNullable(System.getenv("OMP_NUM_THREADS"))
                .filter(text -> text.matches("[1-9]\\d{0,3}"))
                .map(Integer::valueOf)
                .map(threads -> Math.min(threads, processors))
                .orElse(processors);
    }

    /** Version of ND4J, from the name of its jar. */
    public String version() {
        String implementation = Nd4j.class.getPackage().getImplementationVersion();
        return implementation == null ? "1.0.0-M2.1" : implementation;
    }

    private static Optional<String> loadedLibrary(String name) {
        return Optional.ofNullable(Loader.getLoadedLibraries().get(name))
                .map(path -> Path.of(path).toString());
    }
}
