package io.layerloom.model.training;

/** Number type of parameters and activations. */
public enum Precision {
    /** 32 bits, the default. */
    FLOAT,
    /** 64 bits, slower, for checking gradients. */
    DOUBLE
}
