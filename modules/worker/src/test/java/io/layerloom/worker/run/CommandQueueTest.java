package io.layerloom.worker.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.engine.TrainingCommands.Command;
import org.junit.jupiter.api.Test;

class CommandQueueTest {
    private final CommandQueue queue = new CommandQueue();

    @Test
    void givesCommandsInOrder() throws InterruptedException {
        queue.add(new Command.Checkpoint());
        queue.add(new Command.Stop());

        assertThat(queue.isStopRequested()).isTrue();
        assertThat(queue.poll()).isEqualTo(new Command.Checkpoint());
        assertThat(queue.take()).isEqualTo(new Command.Stop());
        assertThat(queue.poll()).isNull();
    }

    @Test
    void whoPausedByHandStaysPausedWhenTheProgramLetsGo() {
        queue.hold();
        queue.add(new Command.Pause());
        queue.release();

        assertThat(queue.poll()).isEqualTo(new Command.Pause());
        assertThat(queue.poll()).isEqualTo(new Command.Pause());
        assertThat(queue.poll()).isNull();
    }

    @Test
    void theProgramLetsGoOfWhatItHeld() {
        queue.hold();
        queue.release();

        assertThat(queue.poll()).isEqualTo(new Command.Pause());
        assertThat(queue.poll()).isEqualTo(new Command.Resume());
    }
}
