package io.layerloom.worker.testengine;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

/** Parameters and position of a training, and its file. */
final class SoftmaxState {
    private static final int MAGIC = 0x4C4C5445;

    final int features;
    final int classes;
    final float[] parameters;
    /** State of the optimizer, which a saved best does not have. */
    final float[] velocity;

    long nextIteration;
    double learningRateOverride = Double.NaN;

    SoftmaxState(int features, int classes) {
        this.features = features;
        this.classes = classes;
        this.parameters = new float[(features + 1) * classes];
        this.velocity = new float[parameters.length];
    }

    static SoftmaxState initial(int features, int classes, long seed) {
        SoftmaxState state = new SoftmaxState(features, classes);
        Random random = new Random(seed);
        for (int i = 0; i < state.parameters.length; i++) {
            state.parameters[i] = (float) (random.nextGaussian() * 0.01);
        }
        return state;
    }

    /** Whether a file holds the state of the optimizer. */
    enum Optimizer {
        SAVED,
        LEFT_OUT
    }

    void save(Path file) throws IOException {
        save(file, Optimizer.SAVED);
    }

    void save(Path file, Optimizer optimizer) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        try (FileOutputStream raw = new FileOutputStream(temporary.toFile());
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(raw))) {
            out.writeInt(MAGIC);
            out.writeInt(features);
            out.writeInt(classes);
            out.writeLong(nextIteration);
            out.writeDouble(learningRateOverride);
            for (int i = 0; i < parameters.length; i++) {
                out.writeFloat(parameters[i]);
                out.writeFloat(optimizer == Optimizer.SAVED ? velocity[i] : 0);
            }
            out.flush();
            raw.getFD().sync();
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static SoftmaxState load(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("no model of this engine: " + file);
            }
            SoftmaxState state = new SoftmaxState(in.readInt(), in.readInt());
            state.nextIteration = in.readLong();
            state.learningRateOverride = in.readDouble();
            for (int i = 0; i < state.parameters.length; i++) {
                state.parameters[i] = in.readFloat();
                state.velocity[i] = in.readFloat();
            }
            return state;
        }
    }

    String sha256() {
        ByteBuffer buffer = ByteBuffer.allocate(parameters.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float parameter : parameters) {
            buffer.putFloat(parameter);
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(buffer.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Class probabilities of one example. */
    float[] probabilities(float[] example) {
        double[] scores = new double[classes];
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < classes; c++) {
            double score = parameters[features * classes + c];
            for (int f = 0; f < features; f++) {
                score += (double) parameters[f * classes + c] * example[f];
            }
            scores[c] = score;
            most = Math.max(most, score);
        }
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            scores[c] = Math.exp(scores[c] - most);
            sum += scores[c];
        }
        float[] probabilities = new float[classes];
        for (int c = 0; c < classes; c++) {
            probabilities[c] = (float) (scores[c] / sum);
        }
        return probabilities;
    }
}
