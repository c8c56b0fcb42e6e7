package io.layerloom.runstore.pyramid;

import io.layerloom.runstore.codec.Summaries;

/**
 * A finished piece of a level.
 *
 * @param level 1 or more
 * @param index which piece of the level, from 0
 * @param summaries at most 64
 */
public record PyramidNode(int level, long index, Summaries summaries) {}
