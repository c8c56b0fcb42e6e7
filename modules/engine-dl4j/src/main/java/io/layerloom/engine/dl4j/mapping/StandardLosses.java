package io.layerloom.engine.dl4j.mapping;

import io.layerloom.engine.dl4j.loss.Losses;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossHinge;
import org.nd4j.linalg.lossfunctions.impl.LossMAE;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/**
 * The losses of Deeplearning4j that stand in files. For one output they are the same as ours; for several, its binary
 * cross-entropy and hinge are sums where ours are means.
 */
final class StandardLosses {
    private StandardLosses() {}

    static ILossFunction of(Losses loss) {
        return switch (loss) {
            case CROSS_ENTROPY -> new LossMCXENT();
            case BINARY_CROSS_ENTROPY -> new LossBinaryXENT();
            case MSE -> new LossMSE();
            case MAE -> new LossMAE();
            case HINGE -> new LossHinge();
        };
    }
}
