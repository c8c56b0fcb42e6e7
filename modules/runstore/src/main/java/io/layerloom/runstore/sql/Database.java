package io.layerloom.runstore.sql;

/** The connections to one database. */
public final class Database {}
