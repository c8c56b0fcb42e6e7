package io.layerloom.runstore;

/** What may be done with an open store. */
public enum StoreAccess {
    READ_WRITE,
    READ_ONLY
}
