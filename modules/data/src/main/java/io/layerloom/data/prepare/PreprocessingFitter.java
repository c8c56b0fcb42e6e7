package io.layerloom.data.prepare;

import io.layerloom.data.FittedPreprocessing;
import io.layerloom.data.Preprocessing;
import io.layerloom.data.content.Content;
import io.layerloom.data.content.FeatureGroup;
import io.layerloom.data.content.Moments;
import java.util.List;

/** Fits preprocessing steps, in double precision and on nothing but the examples it is given. */
public final class PreprocessingFitter {
    private PreprocessingFitter() {}

    /**
     * The steps, composed in order into one affine map per group of features.
     *
     * @param training the examples that may be looked at, at least one
     */
    public static FittedPreprocessing fit(List<Preprocessing> steps, Content content, int[] training) {
        if (steps.isEmpty()) {
            return FittedPreprocessing.identity();
        }
        List<FeatureGroup> groups = content.groups();
        List<Moments> moments = content.moments(training);
        double[] offset = new double[groups.size()];
        double[] factor = new double[groups.size()];
        for (int group = 0; group < groups.size(); group++) {
            Affine map = new Affine(groups.get(group).kind(), moments.get(group));
            steps.forEach(map::then);
            offset[group] = map.offset();
            factor[group] = map.factor();
        }
        return new FittedPreprocessing(offset, factor);
    }
}
