package io.layerloom.data.mnist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.layerloom.data.DataLocations;
import io.layerloom.data.LoadProgress;
import io.layerloom.data.file.ReadLimits;
import io.layerloom.data.image.ImageContent;
import io.layerloom.data.image.TestImages;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class MnistFilesTest {
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final String IMAGES = "train-images-idx3-ubyte.gz";

    @TempDir
    Path folder;

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<String> checksums = new ArrayList<>();
    private Mirror mirror;
    private Mirror second;

    @BeforeEach
    void setUp() throws Exception {
        int[] noise = new int[20 * 28 * 28];
        Arrays.setAll(noise, i -> (int) ((i * 2654435761L) >> 7) & 0xFF);
        add("train-images-idx3-ubyte", TestImages.idx(20, 28, 28, noise));
        add("train-labels-idx1-ubyte", TestImages.labels(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
        add("t10k-images-idx3-ubyte", TestImages.idx(1, 28, 28, Arrays.copyOf(noise, 28 * 28)));
        add("t10k-labels-idx1-ubyte", TestImages.labels(7));
        mirror = Mirror.start().offering(files);
        second = Mirror.start().offering(files);
    }

    @AfterEach
    void tearDown() {
        mirror.close();
        second.close();
    }

    @Test
    void downloadsOnceAndFindsTheFilesAfterwards() throws Exception {
        ImageContent content = read();
        mirror.close();

        assertThat(content.size()).isEqualTo(21);
        assertThat(content.givenTraining()).isEqualTo(OptionalInt.of(20));
        assertThat(mirror.requests()).containsExactlyElementsOf(files.keySet());
        assertThat(read().size()).isEqualTo(21);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void goesOnWhereAConnectionWasCut() throws Exception {
        mirror.behaving(Mirror.Behaviour.CUT_ONCE);

        assertThat(read().size()).isEqualTo(21);

        int half = files.get(IMAGES).length / 2;
        assertThat(mirror.requests()).contains(IMAGES, IMAGES + " bytes=" + half + "-");
        assertThat(second.requests()).isEmpty();
    }

    @Test
    void goesOnWithWhatAnEarlierProcessLeft() throws Exception {
        Files.createDirectories(folder.resolve("mnist"));
        Files.write(folder.resolve("mnist").resolve(IMAGES + ".part"), Arrays.copyOf(files.get(IMAGES), 100));

        assertThat(read().size()).isEqualTo(21);

        assertThat(mirror.requests().get(0)).isEqualTo(IMAGES + " bytes=100-");
    }

    @Test
    void finishesAFileThatHadArrivedWhole() throws Exception {
        Files.createDirectories(folder.resolve("mnist"));
        Files.write(folder.resolve("mnist").resolve(IMAGES + ".part"), files.get(IMAGES));

        assertThat(read().size()).isEqualTo(21);
    }

    @Test
    void startsAnewWhereAServerKnowsNoRangesOrTheLeftoversAreOfAnotherFile() throws Exception {
        Files.createDirectories(folder.resolve("mnist"));
        Files.write(folder.resolve("mnist").resolve(IMAGES + ".part"), new byte[100]);

        assertThat(read().size()).isEqualTo(21);
        assertThat(second.requests()).isEmpty();

        Files.delete(folder.resolve("mnist").resolve(IMAGES));
        Files.write(folder.resolve("mnist").resolve(IMAGES + ".part"), new byte[100]);
        mirror.behaving(Mirror.Behaviour.WITHOUT_RANGES);

        assertThat(read().size()).isEqualTo(21);
        assertThat(second.requests()).isEmpty();
    }

    @Test
    void takesTheNextMirrorWhereOneDoesNotHaveTheFiles() throws Exception {
        mirror.behaving(Mirror.Behaviour.NOT_FOUND);

        assertThat(read().size()).isEqualTo(21);

        assertThat(second.requests()).containsExactlyElementsOf(files.keySet());
    }

    @Test
    void takesTheNextMirrorWhereAChecksumIsWrong() throws Exception {
        byte[] other = gzip(TestImages.idx(1, 28, 28, new int[28 * 28]));
        mirror.offering(Map.of(IMAGES, other));

        assertThat(read().size()).isEqualTo(21);

        assertThat(second.requests()).containsExactly(IMAGES);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void takesTheNextMirrorWhereNothingArrivesAnyMore() throws Exception {
        mirror.behaving(Mirror.Behaviour.STALLED);

        assertThat(read(Duration.ofMillis(300)).size()).isEqualTo(21);
    }

    @Test
    void takesTheNextMirrorWhereOneSendsWithoutEnd() throws Exception {
        mirror.behaving(Mirror.Behaviour.ENDLESS);

        assertThat(read().size()).isEqualTo(21);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void saysWhatToDoWithoutANetwork() throws Exception {
        mirror.close();
        second.close();

        Problem problem = catchThrowableOfType(ProblemException.class, this::read)
                .problems()
                .get(0);

        assertThat(problem.code()).isEqualTo("data.mnist.download-failed");
        assertThat(problem.message().in(Locale.ENGLISH))
                .contains(IMAGES, "LAYERLOOM_DATA", folder.resolve("mnist").toString());
    }

    @Test
    void namesTheReasonOfEachMirror() {
        mirror.behaving(Mirror.Behaviour.NOT_FOUND);
        second.offering(Map.of(IMAGES, new byte[10]));

        String text = catchThrowableOfType(ProblemException.class, this::read).getMessage();

        assertThat(text)
                .contains(mirror.address() + IMAGES + ": HTTP 404", second.address() + IMAGES + ": wrong checksum");
        assertThat(folder.resolve("mnist").resolve(IMAGES)).doesNotExist();
    }

    @Test
    void anInterruptEndsTheDownloadAndIsNotLost() throws Exception {
        mirror.behaving(Mirror.Behaviour.STALLED);
        CompletableFuture<String> result = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            try {
                read();
            } catch (ProblemException e) {
                result.complete(e.problems().get(0).code() + " "
                        + Thread.currentThread().isInterrupted());
            }
        });
        reader.start();
        while (mirror.requests().isEmpty()) {
            Thread.onSpinWait();
        }

        reader.interrupt();

        assertThat(result.get(10, TimeUnit.SECONDS)).isEqualTo("data.mnist.interrupted true");
    }

    /** One of them blocks a thread of the common pool, which on two cores is the only one there. */
    @Test
    void twoReadersDownloadOnlyOnce() throws Exception {
        CompletableFuture<Integer> other = CompletableFuture.supplyAsync(() -> {
            try {
                return read().size();
            } catch (ProblemException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(read().size()).isEqualTo(21);
        assertThat(other.get(20, TimeUnit.SECONDS)).isEqualTo(21);
        assertThat(mirror.requests()).containsExactlyElementsOf(files.keySet());
    }

    @Test
    void reportsProgress() throws Exception {
        List<String> heard = new ArrayList<>();
        LoadProgress progress = (what, done, total) -> heard.add(what.in(Locale.ENGLISH) + " " + done + "/" + total);

        files(PATIENT, new DataLocations(List.of(), folder)).read(ReadLimits.ofThisProcess(), progress);

        int size = files.get(IMAGES).length;
        assertThat(heard).contains("Downloading " + IMAGES + " " + size + "/" + size);
    }

    @Test
    void findsPlainAndCompressedFilesInAFolderOrItsSubFolder() throws Exception {
        Path own = Files.createDirectories(folder.resolve("own"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(own.resolve(file.getKey()), file.getValue());
        }
        Files.delete(own.resolve(IMAGES));
        Files.write(own.resolve("train-images-idx3-ubyte"), TestImages.idx(20, 28, 28, new int[20 * 28 * 28]));

        DataLocations direct = new DataLocations(List.of(own), folder.resolve("cache"));
        assertThat(files(PATIENT, direct)
                        .read(ReadLimits.ofThisProcess(), LoadProgress.NONE)
                        .size())
                .isEqualTo(21);

        Path above = Files.createDirectories(folder.resolve("above"));
        Files.move(own, above.resolve("mnist"));
        DataLocations within = new DataLocations(List.of(folder.resolve("nothing"), above), folder.resolve("cache"));
        assertThat(files(PATIENT, within).areHere()).isTrue();
        assertThat(mirror.requests()).isEmpty();
    }

    @Test
    void refusesImagesOfAnotherSize() throws Exception {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        Files.write(folder.resolve(IMAGES), gzip(TestImages.idx(20, 2, 2, new int[80])));
        Files.write(folder.resolve("t10k-images-idx3-ubyte.gz"), gzip(TestImages.idx(1, 2, 2, new int[4])));

        Problem problem = catchThrowableOfType(ProblemException.class, this::read)
                .problems()
                .get(0);

        assertThat(problem.code()).isEqualTo("data.mnist.other-size");
    }

    private ImageContent read() throws ProblemException {
        return read(PATIENT);
    }

    private ImageContent read(Duration stall) throws ProblemException {
        return files(stall, new DataLocations(List.of(), folder)).read(ReadLimits.ofThisProcess(), LoadProgress.NONE);
    }

    private MnistFiles files(Duration stall, DataLocations locations) {
        List<URI> folders = List.of(mirror.address(), second.address());
        return new MnistFiles(locations, new MnistMirrors(folders, checksums, stall));
    }

    private List<Path> leftovers() throws IOException {
        try (var all = Files.list(folder.resolve("mnist"))) {
            return all.filter(path -> path.toString().endsWith(".part")).toList();
        }
    }

    private void add(String name, byte[] content) throws Exception {
        files.put(name + ".gz", gzip(content));
        checksums.add(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
