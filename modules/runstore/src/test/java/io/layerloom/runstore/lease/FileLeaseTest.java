package io.layerloom.runstore.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerloom.runstore.ChildJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLeaseTest {
    @TempDir
    private Path folder;

    @Test
    void hasOneOwnerInThisProcess() throws Exception {
        Path file = folder.resolve("deep/lock");
        assertThat(FileLease.isHeld(file)).isFalse();
        FileLease lease = FileLease.tryAcquire(file).orElseThrow();
        assertThat(FileLease.tryAcquire(file)).isEmpty();
        assertThat(FileLease.tryAcquire(folder.resolve("deep/../deep/lock"))).isEmpty();
        assertThat(FileLease.owner(file)).contains(ProcessIdentity.current());
        lease.close();
        lease.close();
        assertThat(FileLease.isHeld(file)).isFalse();
        FileLease.tryAcquire(file).orElseThrow().close();
    }

    @Test
    void lookingInTheOwningProcessDoesNotGiveTheLeaseAway() throws Exception {
        Path file = folder.resolve("lock");
        try (FileLease lease = FileLease.tryAcquire(file).orElseThrow()) {
            for (int i = 0; i < 10; i++) {
                assertThat(FileLease.isHeld(file)).isTrue();
                assertThat(FileLease.tryAcquire(file)).isEmpty();
            }
            try (ChildJvm child = ChildJvm.start(Holder.class, lease.file().toString())) {
                assertThat(child.readLine())
                        .isEqualTo("held by " + ProcessHandle.current().pid());
            }
        }
    }

    @Test
    void anotherProcessIsSeenUntilItDies() throws Exception {
        Path file = folder.resolve("lock");
        try (ChildJvm child = ChildJvm.start(Holder.class, file.toString())) {
            assertThat(child.readLine()).isEqualTo("mine");
            assertThat(FileLease.isHeld(file)).isTrue();
            assertThat(FileLease.tryAcquire(file)).isEmpty();
            Optional<ProcessIdentity> owner = FileLease.owner(file);
            assertThat(owner).map(ProcessIdentity::pid).contains(child.pid());
            assertThat(owner.orElseThrow().isAlive()).isTrue();
            child.kill();
            assertThat(FileLease.isHeld(file)).isFalse();
            assertThat(owner.orElseThrow().isAlive()).isFalse();
            FileLease.tryAcquire(file).orElseThrow().close();
        }
    }

    @Test
    void thoseWhoOnlyLookAreNotInTheWay() throws Exception {
        Path file = folder.resolve("lock");
        Files.createFile(file);
        try (var executor = Executors.newFixedThreadPool(3)) {
            List<Callable<Boolean>> looking = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                looking.add(() -> {
                    for (int k = 0; k < 500; k++) {
                        FileLease.isHeld(file);
                    }
                    return true;
                });
            }
            looking.add(() -> {
                for (int k = 0; k < 200; k++) {
                    FileLease.tryAcquire(file).orElseThrow().close();
                }
                return true;
            });
            for (Future<Boolean> done : executor.invokeAll(looking)) {
                assertThat(done.get()).isTrue();
            }
        }
    }

    @Test
    void nonsenseInTheFileIsNobody() throws Exception {
        Path file = folder.resolve("lock");
        Files.writeString(file, "99999999999999999999 x");
        assertThat(FileLease.owner(file)).isEmpty();
    }

    /** Takes the lease in another process, or says who has it. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] arguments) throws Exception {
            Path file = Path.of(arguments[0]);
            Optional<FileLease> lease = FileLease.tryAcquire(file);
            ChildJvm.say(
                    lease.isPresent()
                            ? "mine"
                            : "held by " + FileLease.owner(file).orElseThrow().pid());
            ChildJvm.awaitEnd();
        }
    }
}
