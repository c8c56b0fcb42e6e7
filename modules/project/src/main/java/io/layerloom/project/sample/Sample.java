package io.layerloom.project.sample;

/**
 * A sample that can be copied.
 *
 * @param id name of its folder, for example {@code digits-cnn}
 * @param name its title
 * @param description what it shows
 */
public record Sample(String id, String name, String description) {}
