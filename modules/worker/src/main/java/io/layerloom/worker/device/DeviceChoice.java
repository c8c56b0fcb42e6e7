package io.layerloom.worker.device;

import io.layerloom.worker.launch.Backend;

/**
 * A device that can be trained on.
 *
 * @param device {@code cpu} or {@code cuda:N}
 * @param backend the class path it needs
 */
public record DeviceChoice(String device, Backend backend) {}
