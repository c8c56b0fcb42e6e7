package io.layerloom.worker.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.model.problem.Message;
import io.layerloom.runstore.record.RunEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResumePolicyTest {
    private final List<RunEvent> events = new ArrayList<>(List.of(event(1, 0, RunEventKind.SUBMITTED)));

    @Test
    void goesOnThreeTimes() {
        assertThat(crash(1, 10)).isEqualTo(ResumePolicy.Decision.RESUME);
        assertThat(crash(2, 20)).isEqualTo(ResumePolicy.Decision.RESUME);
        assertThat(crash(3, 15)).isEqualTo(ResumePolicy.Decision.RESUME);
        assertThat(crash(4, 30)).isEqualTo(ResumePolicy.Decision.TOO_OFTEN);
    }

    @Test
    void doesNotGoOnTwiceAtTheSameIteration() {
        assertThat(crash(1, 10)).isEqualTo(ResumePolicy.Decision.RESUME);
        assertThat(crash(2, 10)).isEqualTo(ResumePolicy.Decision.SAME_ITERATION);
    }

    @Test
    void aPersonsRequestCountsFromTheStart() {
        crash(1, 10);
        crash(2, 10);
        events.add(event(3, 10, RunEventKind.RESUMED_ON_REQUEST));

        assertThat(crash(3, 10)).isEqualTo(ResumePolicy.Decision.RESUME);
        assertThat(crash(4, 10)).isEqualTo(ResumePolicy.Decision.SAME_ITERATION);
    }

    @Test
    void dyingBeforeTheFirstIterationIsNoIteration() {
        events.add(event(1, 0, RunEventKind.CRASHED_AT_START));
        events.add(event(2, 0, RunEventKind.CRASHED_AT_START));

        assertThat(ResumePolicy.decide(events)).isEqualTo(ResumePolicy.Decision.RESUME);
    }

    @Test
    void aCrashThatWasRecordedTwiceCountsOnce() {
        crash(1, 10);

        assertThat(crash(1, 10)).as("a supervisor died while it recorded it").isEqualTo(ResumePolicy.Decision.RESUME);
    }

    private ResumePolicy.Decision crash(int attempt, long iteration) {
        events.add(event(attempt, iteration, RunEventKind.CRASHED));
        return ResumePolicy.decide(events);
    }

    private static RunEvent event(int attempt, long iteration, RunEventKind kind) {
        return RunEvent.now(attempt, iteration, kind.text(), Message.of("worker.event.killed"), "");
    }
}
