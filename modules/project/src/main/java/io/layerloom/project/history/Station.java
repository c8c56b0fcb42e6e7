package io.layerloom.project.history;

import io.layerloom.project.delta.Change;
import io.layerloom.project.delta.JsonDelta;
import java.util.EnumSet;
import java.util.Set;

/** Which part of the workbench shows a change. */
public enum Station {
    NETWORK,
    DATA,
    TRAINING;

    /** The stations of the files that a delta touches; the layout belongs to the network. */
    static Set<Station> of(JsonDelta delta) {
        Set<Station> stations = EnumSet.noneOf(Station.class);
        for (Change change : delta.changes()) {
            String file = change.path().isEmpty() ? "" : change.path().get(0);
            stations.add(
                    switch (file) {
                        case "data" -> DATA;
                        case "training" -> TRAINING;
                        default -> NETWORK;
                    });
        }
        return stations;
    }
}
