package io.layerloom.data.table;

import java.util.List;

/**
 * One record of a text file.
 *
 * @param line where it starts, counted from 1
 * @param fields without quotes and surrounding white space not yet removed
 */
record Row(long line, List<String> fields) {}
