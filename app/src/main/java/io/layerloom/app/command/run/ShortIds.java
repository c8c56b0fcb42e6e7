package io.layerloom.app.command.run;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much of run ids has to be shown so that they can be typed back. */
final class ShortIds {
    private static final int SHORTEST = 10;

    private ShortIds() {}

    /** The length of the shortest beginnings that are all different. */
    static int length(List<String> ids) {
        int longest = ids.stream().mapToInt(String::length).max().orElse(0);
        for (int length = Math.min(SHORTEST, longest); length < longest; length++) {
            Set<String> beginnings = new HashSet<>();
            for (String id : ids) {
                beginnings.add(id.substring(0, length));
            }
            if (beginnings.size() == ids.size()) {
                return length;
            }
        }
        return longest;
    }
}
