package io.layerloom.data.load;

import io.layerloom.data.FittedPreprocessing;
import io.layerloom.data.Part;
import io.layerloom.data.Preprocessing;
import io.layerloom.data.content.Content;
import io.layerloom.data.content.FeatureGroup;
import io.layerloom.data.split.SplitPlan;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 over everything that decides which numbers a network sees: signature, names of inputs, every feature and target, the
 * members of each part, the steps of preprocessing and what was fitted. Names and kinds of files play no part.
 */
final class Fingerprint {
    /** Changes when the form of what is hashed changes. */
    private static final String FORM = "layerloom data 1";

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String of(Content content, SplitPlan plan, List<Preprocessing> steps, FittedPreprocessing fitted) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.text(FORM);
        fingerprint.text(content.signature().kind().name());
        content.signature().input().dimensions().forEach(size -> fingerprint.numbers(Math.toIntExact(size)));
        fingerprint.numbers(content.signature().classes().size());
        content.signature().classes().forEach(fingerprint::text);
        content.signature().targets().forEach(fingerprint::text);
        content.groups().stream().map(FeatureGroup::name).forEach(fingerprint::text);
        fingerprint.numbers(content.size());
        content.digest(fingerprint.digest);
        for (Part part : Part.values()) {
            int[] members = plan.indices(part);
            fingerprint.numbers(members.length);
            fingerprint.numbers(members);
        }
        steps.forEach(step -> fingerprint.text(step.name()));
        fingerprint.numbers(fitted.offset());
        fingerprint.numbers(fitted.factor());
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        numbers(bytes.length);
        digest.update(bytes);
    }

    private void numbers(int... numbers) {
        ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES * numbers.length);
        for (int number : numbers) {
            buffer.putInt(number);
        }
        digest.update(buffer.array());
    }

    private void numbers(double... numbers) {
        ByteBuffer buffer = ByteBuffer.allocate(Double.BYTES * numbers.length);
        for (double number : numbers) {
            buffer.putDouble(number);
        }
        digest.update(buffer.array());
    }
}
