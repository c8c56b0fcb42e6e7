package io.layerloom.data.image;

import io.layerloom.data.file.DataFile;
import io.layerloom.model.problem.Problem;
import io.layerloom.model.problem.ProblemException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** One IDX file of unsigned bytes. Its header is checked against what is stored before anything is allocated. */
public final class IdxFile {
    /** The deflate format cannot pack more bytes than this into one. */
    private static final long BEST_COMPRESSION = 1032;

    private static final long LARGEST_ARRAY = Integer.MAX_VALUE - 16L;

    private final DataFile file;

    public IdxFile(DataFile file) {
        this.file = file;
    }

    /**
     * The images.
     *
     * @throws ProblemException if it is not an IDX file of images, is cut off, or is larger than its header says
     */
    public Pixels readImages() throws ProblemException {
        try (InputStream in = file.open()) {
            IdxHeader header = readHeader(in, IdxHeader.IMAGES);
            List<Integer> sizes = header.dimensions();
            return new Pixels(sizes.get(0), sizes.get(1), sizes.get(2), readContent(in, header));
        } catch (IOException e) {
            throw problem(e);
        }
    }

    /** The labels, 0 to 255. */
    public int[] readLabels() throws ProblemException {
        try (InputStream in = file.open()) {
            byte[] bytes = readContent(in, readHeader(in, IdxHeader.LABELS));
            int[] labels = new int[bytes.length];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = bytes[i] & 0xFF;
            }
            return labels;
        } catch (IOException e) {
            throw problem(e);
        }
    }

    /** Count, height and width of the images, from the header alone. */
    public List<Integer> imageSizes() throws ProblemException {
        try (InputStream in = file.open()) {
            return readHeader(in, IdxHeader.IMAGES).dimensions();
        } catch (IOException e) {
            throw problem(e);
        }
    }

    private IdxHeader readHeader(InputStream in, int magic) throws IOException, ProblemException {
        IdxHeader header = IdxHeader.read(in);
        if (header.magic() != magic) {
            throw new ProblemException(
                    Problem.error(file.name(), "data.idx.bad-magic", hex(header.magic()), hex(magic)));
        }
        if (header.contentBytes() < 1) {
            throw new ProblemException(Problem.error(file.name(), "data.idx.bad-size", header.dimensions()));
        }
        checkSize(header);
        return header;
    }

    private void checkSize(IdxHeader header) throws IOException, ProblemException {
        long wanted = header.contentBytes() + header.length();
        long most = Math.min(
                LARGEST_ARRAY,
                Math.min(file.limits().memoryBytes(), file.limits().fileBytes()));
        if (wanted > most) {
            throw new ProblemException(Problem.error(
                    file.name(), "data.memory", wanted >> 20, file.limits().memoryBytes() >> 20));
        }
        long stored = file.storedBytes();
        if (!file.isCompressed() && stored != wanted) {
            throw new ProblemException(Problem.error(
                    file.name(), stored < wanted ? "data.idx.truncated" : "data.idx.too-long", wanted, stored));
        }
        if (file.isCompressed() && stored * BEST_COMPRESSION < wanted) {
            throw new ProblemException(Problem.error(file.name(), "data.idx.truncated", wanted, stored));
        }
    }

    private byte[] readContent(InputStream in, IdxHeader header) throws IOException, ProblemException {
        int size = Math.toIntExact(header.contentBytes());
        byte[] content = new byte[size];
        int read = in.readNBytes(content, 0, size);
        if (read < size) {
            throw new ProblemException(
                    Problem.error(file.name(), "data.idx.truncated", size + header.length(), read + header.length()));
        }
        if (in.read() >= 0) {
            throw new ProblemException(Problem.error(
                    file.name(), "data.idx.too-long", size + header.length(), size + header.length() + 1));
        }
        return content;
    }

    private ProblemException problem(IOException cause) {
        if (cause instanceof EOFException && !file.isCompressed()) {
            return new ProblemException(Problem.error(file.name(), "data.idx.no-header"), cause);
        }
        return file.problem(cause);
    }

    private static String hex(int magic) {
        return String.format("0x%08X", magic);
    }
}
