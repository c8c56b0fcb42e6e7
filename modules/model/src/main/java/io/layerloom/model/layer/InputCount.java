package io.layerloom.model.layer;

/**
 * How many inputs a layer takes.
 *
 * @param minimum fewest
 * @param maximum most
 */
public record InputCount(int minimum, int maximum) {
    /** None: the layer is where the network begins. */
    public static final InputCount NONE = new InputCount(0, 0);

    /** Exactly one. */
    public static final InputCount ONE = new InputCount(1, 1);

    /** Two or more. */
    public static final InputCount SEVERAL = new InputCount(2, 64);

    public InputCount {
        if (minimum < 0 || maximum < minimum) {
            throw new IllegalArgumentException("maximum: " + minimum + " to " + maximum + " is no range");
        }
    }

    /** Whether a layer may have this many inputs. */
    public boolean allows(int count) {
        return count >= minimum && count <= maximum;
    }
}
