package io.layerloom.worker.launch;

import java.nio.file.Path;
import java.util.Map;

/** Folders of the user, by the habits of the operating system. */
final class UserFolders {
    private UserFolders() {}

    /** Where unpacked native libraries are kept; may be deleted at any time when nothing runs. */
    static Path nativeCache(String operatingSystem, Map<String, String> environment, Path home) {
        return cache(operatingSystem, environment, home).resolve("natives");
    }

    /** The same for this user. */
    static Path nativeCache() {
        return nativeCache(
                System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    private static Path cache(String operatingSystem, Map<String, String> environment, Path home) {
        if (operatingSystem.startsWith("Windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return (local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local))
                    .resolve("Layerloom")
                    .resolve("cache");
        }
        if (operatingSystem.startsWith("Mac")) {
            return home.resolve("Library").resolve("Caches").resolve("Layerloom");
        }
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        return (xdg.isBlank() ? home.resolve(".cache") : Path.of(xdg)).resolve("layerloom");
    }
}
