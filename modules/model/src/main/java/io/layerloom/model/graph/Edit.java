package io.layerloom.model.graph;

/** A change of a network, as data: applying it to a graph gives a new graph or the problems that forbid it. */
public sealed interface Edit {}
