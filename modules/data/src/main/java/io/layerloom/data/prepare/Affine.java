package io.layerloom.data.prepare;

import io.layerloom.data.Preprocessing;
import io.layerloom.data.content.FeatureGroup;
import io.layerloom.data.content.Moments;

/**
 * The steps fitted so far for one group of features, {@code y = (x - offset) * factor}, with the figures of the raw training
 * values from which those of the mapped ones follow.
 */
final class Affine {
    private static final double BRIGHTEST = 255;

    private final FeatureGroup.Kind kind;
    private final Moments raw;
    private double offset;
    private double factor = 1;

    Affine(FeatureGroup.Kind kind, Moments raw) {
        this.kind = kind;
        this.raw = raw;
    }

    double offset() {
        return offset;
    }

    double factor() {
        return factor;
    }

    void then(Preprocessing step) {
        if (kind == FeatureGroup.Kind.INDICATOR) {
            return;
        }
        if (step == Preprocessing.STANDARDIZE) {
            follow(mapped(raw.mean()), raw.standardDeviation() * Math.abs(factor));
        } else if (step == Preprocessing.MIN_MAX) {
            double one = mapped(raw.minimum());
            double other = mapped(raw.maximum());
            follow(Math.min(one, other), Math.abs(other - one));
        } else {
            follow(0, largest());
        }
    }

    /** The greatest distance from 0: of what a picture can hold, of what was seen in a table. */
    private double largest() {
        boolean picture = kind == FeatureGroup.Kind.BRIGHTNESS;
        double low = mapped(picture ? 0 : raw.minimum());
        double high = mapped(picture ? BRIGHTEST : raw.maximum());
        return Math.max(Math.abs(low), Math.abs(high));
    }

    /** Composes with {@code y = (x - shift) / divisor}; a divisor of 0 stands for a constant, which becomes 0. */
    private void follow(double shift, double divisor) {
        if (factor == 0) {
            return;
        }
        offset += shift / factor;
        double composed = factor / divisor;
        factor = divisor > 0 && Double.isFinite(composed) ? composed : 0;
    }

    private double mapped(double value) {
        return (value - offset) * factor;
    }
}
