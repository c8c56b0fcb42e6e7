package io.layerloom.worker.record;

import io.layerloom.runstore.record.RunEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a run whose worker died goes on by itself: at most three times since a person last asked for it, and not when
 * it died twice in a row in the same iteration, because then it would do so again. Decided from the run's events alone,
 * so that every process comes to the same answer.
 */
public final class ResumePolicy {
    /** How often a run is resumed without being asked. */
    public static final int MOST_RESUMES = 3;

    private ResumePolicy() {}

    /** What happens to a run that has crashed. */
    public enum Decision {
        RESUME,
        /** It was resumed as often as allowed. */
        TOO_OFTEN,
        /** It died in the same iteration as before. */
        SAME_ITERATION
    }

    /** The decision after the last crash among {@code events}, which are in order of recording. */
    public static Decision decide(List<RunEvent> events) {
        List<RunEvent> crashes = crashes(events);
        int last = crashes.size() - 1;
        if (last >= 1 && isSameIteration(crashes.get(last - 1), crashes.get(last))) {
            return Decision.SAME_ITERATION;
        }
        // each crash but the last was followed by a resume
        return last >= MOST_RESUMES ? Decision.TOO_OFTEN : Decision.RESUME;
    }

    /** The last crash, if there was one since a person asked for the run. */
    public static Optional<RunEvent> lastCrash(List<RunEvent> events) {
        List<RunEvent> crashes = crashes(events);
        return crashes.isEmpty() ? Optional.empty() : Optional.of(crashes.getLast());
    }

    /** One crash per attempt: a supervisor that died while it recorded one leaves it to be recorded again. */
    private static List<RunEvent> crashes(List<RunEvent> events) {
        Map<Integer, RunEvent> byAttempt = new LinkedHashMap<>();
        for (RunEvent event : events) {
            if (RunEventKind.RESUMED_ON_REQUEST.is(event.kind())) {
                byAttempt.clear();
            } else if (RunEventKind.CRASHED.is(event.kind()) || RunEventKind.CRASHED_AT_START.is(event.kind())) {
                byAttempt.put(event.attempt(), event);
            }
        }
        return new ArrayList<>(byAttempt.values());
    }

    private static boolean isSameIteration(RunEvent one, RunEvent other) {
        return RunEventKind.CRASHED.is(one.kind())
                && RunEventKind.CRASHED.is(other.kind())
                && one.iteration() == other.iteration();
    }
}
