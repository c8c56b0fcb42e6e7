package io.layerloom.runstore.salvage;

/**
 * What came of a rescue.
 *
 * @param runs restored
 * @param points restored
 * @param lost rows that could not be read, as far as it is known that they were there
 */
record Rescued(long runs, long points, long lost) {}
