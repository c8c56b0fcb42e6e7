package io.layerloom.engine;

import io.layerloom.data.DataDescription;
import io.layerloom.model.graph.NetworkGraph;
import io.layerloom.model.training.TrainingSettings;

/**
 * What a run trains, exactly: with the data's content it determines the result. Immutable.
 *
 * @param network the network
 * @param data the data
 * @param training the settings, with {@code --set} already applied
 */
public record RunSpec(NetworkGraph network, DataDescription data, TrainingSettings training) {}
