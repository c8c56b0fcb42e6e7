package io.layerloom.runstore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells folders on other computers, where SQLite's log cannot be shared between processes. */
final class NetworkDrives {
    private static final Set<String> TYPES = Set.of(
            "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "ncpfs", "webdav", "davfs", "fuse.sshfs");

    private final StoreTypes types;

    NetworkDrives(StoreTypes types) {
        this.types = types;
    }

    /** As the operating system says. */
    static NetworkDrives ofSystem() {
        return new NetworkDrives(path -> Files.getFileStore(path).type());
    }

    /** The kind of network drive that {@code existing} lies on, or empty if it is local or nobody can tell. */
    Optional<String> typeOf(Path existing) throws IOException {
        Path real = existing.toRealPath();
        if (real.toString().startsWith("\\\\")) {
            return Optional.of("UNC");
        }
        String type = types.of(real);
        return TYPES.contains(type.toLowerCase(Locale.ROOT)) ? Optional.of(type) : Optional.empty();
    }

    /** Says what kind of file system a path lies on. */
    @FunctionalInterface
    interface StoreTypes {
        /** Its name, for example {@code ext4}. */
        String of(Path path) throws IOException;
    }
}
