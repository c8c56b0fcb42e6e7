package io.layerloom.engine;

import io.layerloom.model.problem.Message;
import java.nio.file.Path;
import java.util.List;

/**
 * What an export wrote and how it was proven.
 *
 * @param file the written file
 * @param bytes its size
 * @param sha256 its checksum in hexadecimal
 * @param samples how many real examples were compared
 * @param maxDifference largest absolute difference from the original's outputs
 * @param notes what a person should know, for example the preprocessing that the caller must apply
 */
public record ExportResult(
        Path file, long bytes, String sha256, int samples, double maxDifference, List<Message> notes) {}
