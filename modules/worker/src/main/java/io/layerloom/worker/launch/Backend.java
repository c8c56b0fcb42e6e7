package io.layerloom.worker.launch;

import java.util.Locale;

/** A class path that an engine runs on. One process uses one backend. */
public enum Backend {
    CPU,
    CUDA;

    /** The name of its folder under {@code engines/}. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
