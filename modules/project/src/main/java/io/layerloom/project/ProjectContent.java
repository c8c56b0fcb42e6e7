package io.layerloom.project;

import io.layerloom.data.DataDescription;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.training.TrainingSettings;

/**
 * Everything in a project that has a meaning for training, as one immutable value.
 *
 * @param network the network
 * @param data the data
 * @param training the settings
 */
public record ProjectContent(NetworkGraph network, DataDescription data, TrainingSettings training) {
    /** The same content with another network. */
    public ProjectContent withNetwork(NetworkGraph other) {
        return new ProjectContent(other, data, training);
    }

    /** The same content with other data. */
    public ProjectContent withData(DataDescription other) {
        return new ProjectContent(network, other, training);
    }

    /** The same content with other settings. */
    public ProjectContent withTraining(TrainingSettings other) {
        return new ProjectContent(network, data, other);
    }
}
