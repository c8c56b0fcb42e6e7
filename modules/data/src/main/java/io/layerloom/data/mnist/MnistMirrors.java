package io.layerloom.data.mnist;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where MNIST can be downloaded, and how patiently.
 *
 * @param folders addresses that end in a slash, under which the four {@code .gz} files lie, tried in order
 * @param checksums SHA-256 of the uncompressed files in the order training images, training labels, test images, test labels
 * @param stall how long a download may stand still before the next mirror is tried
 */
public record MnistMirrors(List<URI> folders, List<String> checksums, Duration stall) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public MnistMirrors {
        folders = List.copyOf(folders);
        checksums = List.copyOf(checksums);
        if (checksums.size() != MnistFile.ALL.size()) {
            throw new IllegalArgumentException("checksums: four are needed, not " + checksums.size());
        }
    }

    /** The public mirrors and the checksums of the original distribution. */
    public static MnistMirrors ofThePublic() {
        return new MnistMirrors(
                List.of(
                        URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/"),
                        URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/")),
                MnistFile.ALL.stream().map(MnistFile::sha256).toList(),
                PATIENCE);
    }

    List<MnistFile> files() {
        return IntStream.range(0, checksums.size())
                .mapToObj(i -> new MnistFile(MnistFile.ALL.get(i).name(), checksums.get(i)))
                .toList();
    }
}
