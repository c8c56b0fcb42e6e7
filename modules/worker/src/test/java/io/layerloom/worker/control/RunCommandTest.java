package io.layerloom.worker.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.layerloom.model.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {
    @ParameterizedTest
    @ValueSource(strings = {"pause", "resume", "stop", "kill", "checkpoint", "lr=0.001", "lr=1e-5"})
    void theStoresFormIsReadBack(String text) throws ProblemException {
        RunCommand request = RunCommand.parse(text);

        assertThat(RunCommand.of(request.command(), request.payload())).isEqualTo(request);
    }

    @Test
    void readsALearningRate() throws ProblemException {
        assertThat(RunCommand.parse("lr=0.25")).isEqualTo(new RunCommand.SetLearningRate(0.25));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lr=abc", "lr=", "lr=0", "lr=-1", "lr=NaN", "lr=Infinity", "lr"})
    void refusesWhatIsNoLearningRate(String text) {
        assertThatThrownBy(() -> RunCommand.parse(text)).hasMessageContaining("no learning rate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "halt", "PAUSE", "rate=1"})
    void refusesWhatIsUnknown(String text) {
        assertThatThrownBy(() -> RunCommand.parse(text)).hasMessageContaining("nothing that can be asked");
    }
}
