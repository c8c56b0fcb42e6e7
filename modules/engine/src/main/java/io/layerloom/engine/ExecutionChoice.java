package io.layerloom.engine;

/**
 * What decides the last bits of results on a device, recorded in the run before its first iteration and reused by a
 * resume.
 *
 * @param device for example {@code cpu}
 * @param nativeClassifier native library
 * @param threads engine threads
 * @param acceleration which fast paths are on, for example {@code onednn-helpers} or {@code off}
 */
public record ExecutionChoice(String device, String nativeClassifier, int threads, String acceleration) {}
