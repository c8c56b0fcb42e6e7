package io.layerloom.worker.device;

import java.util.Optional;

/** Asks the NVIDIA driver's own tool. Replaced in tests by recorded answers. */
@FunctionalInterface
interface SmiOutput {
    /**
     * What {@code nvidia-smi --query-gpu=FIELDS --format=csv,noheader,nounits} prints, or empty if there is no such
     * program, it fails or does not answer in time.
     */
    Optional<String> query(String fields);
}
