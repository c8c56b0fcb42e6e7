package io.layerloom.model.value;

/** What kind of value a parameter takes. */
public enum ParameterKind {
    /** {@link ParameterValue.Whole}. */
    WHOLE,
    /** {@link ParameterValue.Real}; a whole number is accepted and widened. */
    REAL,
    /** {@link ParameterValue.Flag}. */
    FLAG,
    /** {@link ParameterValue.Text}, one of the descriptor's choices. */
    CHOICE,
    /** {@link ParameterValue.Wholes}; a single number is accepted and repeated to the wanted length. */
    WHOLES
}
