package io.layerloom.data.mnist;

import io.layerloom.data.DataLocations;
import io.layerloom.data.LoadProgress;
import io.layerloom.data.file.DataFile;
import io.layerloom.data.file.ReadLimits;
import io.layerloom.data.image.IdxPair;
import io.layerloom.data.image.ImageContent;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The four files of MNIST, plain or gzipped, all in one folder: a data folder itself, its sub-folder {@code mnist}, or the
 * same in the cache, where they are downloaded to if they are nowhere.
 */
public final class MnistFiles {
    /** Labels by index. */
    public static final List<String> CLASSES =
            IntStream.range(0, 10).mapToObj(Integer::toString).toList();

    /** Pixels across and down. */
    public static final int SIDE = 28;

    private static final String FOLDER = "mnist";

    private final DataLocations locations;
    private final MnistMirrors mirrors;

    public MnistFiles(DataLocations locations, MnistMirrors mirrors) {
        this.locations = locations;
        this.mirrors = mirrors;
    }

    /** Whether all files are on this machine, so that nothing has to be downloaded. */
    public boolean areHere() {
        return find().isPresent();
    }

    /** Where downloads go. */
    public Path downloadFolder() {
        return locations.cache().resolve(FOLDER);
    }

    /**
     * Reads all images and labels.
     *
     * @throws ProblemException if a file is damaged, or is nowhere and cannot be downloaded
     */
    public ImageContent read(ReadLimits limits, LoadProgress progress) throws ProblemException {
        Optional<List<Path>> found = find();
        List<Path> paths = found.isPresent() ? found.get() : download(progress);
        List<DataFile> files = paths.stream()
                .map(path -> new DataFile(path, path.toString(), limits, progress))
                .toList();
        ImageContent content =
                new IdxPair(files.get(0), files.get(1)).readWithTest(new IdxPair(files.get(2), files.get(3)), CLASSES);
        List<Long> dimensions = content.signature().input().dimensions();
        if (!dimensions.equals(List.of(1L, (long) SIDE, (long) SIDE))) {
            throw new ProblemException(Problem.error(
                    files.get(0).name(), "data.mnist.other-size", dimensions.get(2) + "×" + dimensions.get(1)));
        }
        return content;
    }

    private List<Path> download(LoadProgress progress) throws ProblemException {
        new MnistDownload(mirrors, downloadFolder(), progress).run();
        return find().orElseThrow(() -> new IllegalStateException("downloaded files are not in " + downloadFolder()));
    }

    private Optional<List<Path>> find() {
        return Stream.concat(locations.searched().stream(), Stream.of(locations.cache()))
                .flatMap(folder -> Stream.of(folder, folder.resolve(FOLDER)))
                .map(MnistFiles::filesIn)
                .filter(files -> files.size() == MnistFile.ALL.size())
                .findFirst();
    }

    private static List<Path> filesIn(Path folder) {
        List<Path> files = new ArrayList<>();
        for (MnistFile file : MnistFile.ALL) {
            Stream.of(file.name(), file.compressedName())
                    .map(folder::resolve)
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .ifPresent(files::add);
        }
        return files;
    }
}
