package io.layerloom.engine.process;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which of several builds of the native library a process uses. Immutable.
 *
 * <p>The builds lie side by side in the engine's folder as {@code nd4j-native-VERSION-CLASSIFIER.jar}. Two things make
 * the choice bite, and both are needed: the other builds stay off the class path ({@link #keeps}; otherwise JavaCPP falls
 * back to any build it finds, also one that this processor cannot execute), and the system property
 * {@code org.bytedeco.javacpp.platform.extension} names the build (without it the last of JavaCPP's own list wins, which
 * is {@code -onednn-avx2} even where {@code -onednn-avx512} is there). Checked against ND4J 1.0.0-M2.1.
 *
 * @param classifier for example {@code linux-x86_64-onednn-avx512}
 * @param extension what follows the platform in the classifier, empty for the plain build
 */
public record NativeChoice(String classifier, String extension) {
    private static final Pattern NATIVE_JAR =
            Pattern.compile("nd4j-native-\\d[^-]*(?:-M[0-9.]+|-SNAPSHOT)?+-(.+)\\.jar");

    /** From the fastest build to the most general one, with the instruction sets each was compiled for. */
    private static final List<Build> BUILDS = List.of(
            new Build("-onednn-avx512", List.of("avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl")),
            new Build("-onednn-avx2", List.of("avx2", "fma")),
            new Build("-onednn", List.of()),
            new Build("-avx512", List.of("avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl")),
            new Build("-avx2", List.of("avx2", "fma")),
            new Build("", List.of()));

    /**
     * The fastest build that is there and that the processor can execute. A build with unknown needs is never chosen.
     *
     * @param cpu what the processor can execute; where its flags are unknown, only builds that need none are taken
     * @param jarNames file names of the engine's folder or class path; names that are no native builds are ignored
     * @return empty if no build is there for this platform, for example on a CUDA class path
     */
    public static Optional<NativeChoice> choose(CpuFeatures cpu, Collection<String> jarNames) {
        List<String> present = classifiers(jarNames);
        return BUILDS.stream()
                .filter(build -> cpu.flags().containsAll(build.needs()))
                .map(build -> new NativeChoice(cpu.platform() + build.extension(), build.extension()))
                .filter(choice -> present.contains(choice.classifier()))
                .findFirst();
    }

    /**
     * The build that a person or an earlier attempt of a run asks for by name, whatever the processor says.
     *
     * @return empty if it is not there or is for another platform
     */
    public static Optional<NativeChoice> named(String classifier, CpuFeatures cpu, Collection<String> jarNames) {
        return Stream.of(classifier)
                .filter(name -> name.startsWith(cpu.platform()))
                .filter(classifiers(jarNames)::contains)
                .map(name ->
                        new NativeChoice(name, name.substring(cpu.platform().length())))
                .findFirst();
    }

    /** Whether a jar belongs on the class path: every jar but other builds of the native library. */
    public boolean keeps(String jarName) {
        Matcher matcher = NATIVE_JAR.matcher(jarName);
        return !matcher.matches() || matcher.group(1).equals(classifier);
    }

    /** The builds for this platform among some jars, in the order of the jars. */
    public static List<String> classifiers(Collection<String> jarNames) {
        return jarNames.stream()
                .map(NATIVE_JAR::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .toList();
    }

    private record Build(String extension, List<String> needs) {}
}
