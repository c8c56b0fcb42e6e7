package io.layerloom.project.field;

/** What is done about a field that this version does not know. */
public enum UnknownFields {
    /** A problem: it is a slip of the pen, and saving would lose it. */
    REFUSED,
    /** Passed over: the file was written by a newer version and is only looked at. */
    IGNORED
}
