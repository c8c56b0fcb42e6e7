package io.layerloom.model.layer;

import io.layerloom.model.problem.Message;
import java.util.Locale;

/** The groups of the palette, in its order. */
public enum LayerCategory {
    /** Where examples come in and answers go out. */
    INPUT_OUTPUT,
    /** Fully connected layers and activations. */
    CORE,
    /** Convolution over images. */
    CONVOLUTION,
    /** Pooling of images and sequences. */
    POOLING,
    /** Layers that remember along a sequence. */
    RECURRENT,
    /** Normalisation and regularisation. */
    NORMALIZATION,
    /** Changes of shape. */
    SHAPE,
    /** Layers with several inputs. */
    MERGE;

    /** What people call the category. */
    public Message title() {
        return Message.of("model.category." + name().toLowerCase(Locale.ROOT));
    }
}
