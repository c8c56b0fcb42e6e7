package io.layerloom.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where shared datasets may be found.
 *
 * @param searched folders to look in, in order ({@code LAYERLOOM_DATA} first); a dataset may lie in the folder itself or
 *     in a sub-folder of its name
 * @param cache folder that downloads go to; also searched
 */
public record DataLocations(List<Path> searched, Path cache) {
    /** Environment variable that names a folder to search first. */
    public static final String VARIABLE = "LAYERLOOM_DATA";

    public DataLocations {
        searched = List.copyOf(searched);
    }

    /** The locations of this process: its environment, system and user. */
    public static DataLocations ofThisProcess() {
        return of(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    /**
     * The locations that an environment stands for.
     *
     * @param environment variables; {@code LAYERLOOM_DATA}, {@code XDG_DATA_HOME} and {@code LOCALAPPDATA} are used, a
     *     relative {@code LAYERLOOM_DATA} is resolved against the working directory
     * @param system name of the operating system, as in {@code os.name}
     * @param home the user's home folder
     */
    public static DataLocations of(Map<String, String> environment, String system, Path home) {
        String own = environment.get(VARIABLE);
        List<Path> searched = isBlank(own) ? List.of() : List.of(Path.of(own).toAbsolutePath());
        return new DataLocations(searched, userFolder(environment, system.toLowerCase(Locale.ROOT), home));
    }

    private static Path userFolder(Map<String, String> environment, String system, Path home) {
        if (system.startsWith("windows")) {
            String local = environment.get("LOCALAPPDATA");
            Path base = isBlank(local) ? home.resolve("AppData").resolve("Local") : Path.of(local);
            return base.resolve("Layerloom");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Layerloom");
        }
        String data = environment.get("XDG_DATA_HOME");
        Path base = isBlank(data) ? home.resolve(".local").resolve("share") : Path.of(data);
        return base.resolve("layerloom");
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
