package io.layerloom.data;

import java.nio.file.Path;
import java.util.List;

/**
 * Where shared datasets may be found.
 *
 * @param searched folders to look in, in order ({@code LAYERLOOM_DATA} first); a dataset may lie in the folder itself or
 *     in a sub-folder of its name
 * @param cache folder that downloads go to; also searched
 */
public record DataLocations(List<Path> searched, Path cache) {
    public DataLocations {
        searched = List.copyOf(searched);
    }
}
