package io.layerloom.data;

/** What the first line of a table is. */
public enum CsvHeader {
    /** Already an example. */
    NONE,
    /** Column names. */
    NAMES,
    /** {@code rows,features,class names…}: the form of scikit-learn's iris.csv; the counts are checked. */
    COUNTS
}
