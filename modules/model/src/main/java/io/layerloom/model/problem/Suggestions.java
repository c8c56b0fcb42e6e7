package io.layerloom.model.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the known names that a person may have meant. Stateless. */
public final class Suggestions {
    private static final int MOST = 3;

    private Suggestions() {}

    /** At most three known names, nearest first by edit distance without regard to case; ties in alphabetical order. */
    public static List<String> nearest(String wanted, Collection<String> known) {
        String folded = fold(wanted);
        return known.stream()
                .distinct()
                .map(name -> new Candidate(name, distance(folded, fold(name))))
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(MOST)
                .map(Candidate::name)
                .toList();
    }

    /** The one name that was surely meant: at most a third of its letters differ, and no other is as near. */
    public static Optional<String> obvious(String wanted, Collection<String> known) {
        String folded = fold(wanted);
        List<Candidate> best = known.stream()
                .distinct()
                .map(name -> new Candidate(name, distance(folded, fold(name))))
                .sorted(Comparator.comparingInt(Candidate::distance))
                .limit(2)
                .toList();
        if (best.isEmpty()) {
            return Optional.empty();
        }
        Candidate first = best.get(0);
        boolean near = first.distance() * 3 <= Math.max(first.name().length(), folded.length());
        boolean alone = best.size() == 1 || best.get(1).distance() > first.distance();
        return near && alone ? Optional.of(first.name()) : Optional.empty();
    }

    private static String fold(String text) {
        // Longer input cannot be near to any name; cutting it bounds the cost of hostile files.
        return text.substring(0, Math.min(text.length(), 200)).toLowerCase(Locale.ROOT);
    }

    /** Levenshtein's distance with two rows. */
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }

    private record Candidate(String name, int distance) {}
}
