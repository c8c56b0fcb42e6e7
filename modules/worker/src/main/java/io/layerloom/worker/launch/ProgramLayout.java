package io.layerloom.worker.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where the jars of this program lie, so that a process can start others of the same program. Immutable; a started
 * process finds the same layout again through {@link #current()}, because the launcher hands {@link #environment()} on.
 */
public sealed interface ProgramLayout permits InstalledLayout, ClassPathLayout {
    /** System property, set by the launch script: the folder of the packaged program. */
    String HOME = "layerloom.home";

    /** Class path of processes without an engine. */
    List<String> plainClassPath();

    /** Class path of processes that use an engine on {@code backend}; empty if that backend is not there. */
    List<String> engineClassPath(Backend backend);

    /** Environment variables by which a process that is started finds this layout. */
    Map<String, String> environment();

    /** Whether processes can be started on this backend. */
    default boolean offers(Backend backend) {
        return !engineClassPath(backend).isEmpty();
    }

    /**
     * The layout of the running program: that of the process that started this one, otherwise the packaged one if
     * {@code layerloom.home} is set, otherwise the own class path for everything (as in tests).
     */
    static ProgramLayout current() {
        Map<String, String> environment = System.getenv();
        String home = environment.getOrDefault(InstalledLayout.VARIABLE, System.getProperty(HOME, ""));
        if (!home.isBlank()) {
            return new InstalledLayout(Path.of(home).toAbsolutePath().normalize());
        }
        String own = System.getProperty("java.class.path", "");
        return new ClassPathLayout(
                ClassPathLayout.split(environment.getOrDefault(ClassPathLayout.PLAIN, own)),
                ClassPathLayout.split(environment.getOrDefault(ClassPathLayout.ENGINE_CPU, own)));
    }
}
