package io.layerloom.model.value;

import java.util.List;

/** A typed value of a layer, optimizer, loss or schedule parameter. Immutable; equal when kind and content are equal. */
public sealed interface ParameterValue {
    /** A whole number, for example a unit count. */
    record Whole(long value) implements ParameterValue {
        @Override
        public String text() {
            return Long.toString(value);
        }
    }

    /** A real number, for example a rate. May not be NaN or infinite. */
    record Real(double value) implements ParameterValue {
        public Real {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("value must be finite, not " + value);
            }
        }

        @Override
        public String text() {
            return Double.toString(value);
        }
    }

    /** Yes or no. */
    record Flag(boolean value) implements ParameterValue {
        @Override
        public String text() {
            return Boolean.toString(value);
        }
    }

    /** One of a descriptor's choices, or free text. */
    record Text(String value) implements ParameterValue {
        @Override
        public String text() {
            return value;
        }
    }

    /** Several whole numbers, for example a kernel size {@code [height, width]}. */
    record Wholes(List<Long> values) implements ParameterValue {
        public Wholes {
            values = List.copyOf(values);
        }

        @Override
        public String text() {
            return values.toString();
        }
    }

    /** The value as a person writes it, the inverse of the parameter descriptor's {@code parse}. */
    String text();
}
