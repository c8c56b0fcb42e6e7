package io.layerloom.data;

/** How examples are divided into training, validation and test. */
public sealed interface Split {
    /**
     * By chance, the same for the same seed.
     *
     * @param validation share of all examples, 0 to below 1
     * @param test share of all examples, 0 to below 1; the rest trains
     * @param mode whether class shares are kept
     * @param seed of the shuffle
     */
    record Fractions(double validation, double test, Mode mode, long seed) implements Split {}

    /**
     * As the source gives it (separate training and test files).
     *
     * @param validation where validation examples come from
     * @param share for {@link GivenValidation#FROM_TRAINING}: share of the training examples, otherwise 0
     * @param seed of the choice, for {@link GivenValidation#FROM_TRAINING}
     */
    record Given(GivenValidation validation, double share, long seed) implements Split {}

    /** Whether a random split keeps each class's share. */
    enum Mode {
        STRATIFIED,
        RANDOM
    }

    /** Where a given split takes its validation examples from. */
    enum GivenValidation {
        /** The test examples serve as both. */
        SAME_AS_TEST,
        /** A stratified share of the training examples. */
        FROM_TRAINING,
        /** None. */
        NONE
    }
}
