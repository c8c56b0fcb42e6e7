package io.layerloom.engine.dl4j.loss;

import io.layerloom.engine.dl4j.batch.Rows;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.shade.jackson.annotation.JsonIgnoreType;

/**
 * Puts an {@link OutputLoss} into a Deeplearning4j network and counts correct decisions on the way, so that loss, gradient
 * and accuracy cost one pass and no second forward pass. Deeplearning4j asks for the gradient and then, with the same
 * targets, for the score: the second answer is remembered from the first.
 *
 * <p>Lives only in a network in memory; files hold a loss of Deeplearning4j in its place. Used by one thread.
 */
@JsonIgnoreType
public final class TrainingLoss implements ILossFunction {
    private static final long serialVersionUID = 1L;

    private final transient OutputLoss loss;
    private final transient TargetEncoding encoding;
    private final transient double[] sums;
    private final transient double[] targets;
    private final transient double[] gradient;
    private transient double lossSum;
    private transient int correct;
    private transient int remembered;

    public TrainingLoss(OutputLoss loss, TargetEncoding encoding) {
        this.loss = loss;
        this.encoding = encoding;
        this.sums = new double[loss.outputs()];
        this.targets = new double[loss.outputs()];
        this.gradient = new double[loss.outputs()];
    }

    /** Share of the last batch that was classified correctly before the update; NaN for regression. */
    public double accuracy(int examples) {
        return encoding.isClassification() ? (double) correct / examples : Double.NaN;
    }

    @Override
    public INDArray computeGradient(INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
        Rows rows = Rows.of(preOutput);
        Rows wanted = Rows.of(labels);
        INDArray result = preOutput.ulike();
        Rows gradients = Rows.emptyOf(result);
        lossSum = 0;
        correct = 0;
        for (int row = 0; row < rows.count(); row++) {
            rows.read(row, sums);
            wanted.read(row, targets);
            lossSum += loss.lossAndGradient(sums, targets, gradient);
            gradients.write(row, gradient);
            if (encoding.decide(sums, encoding.sumThreshold()) == encoding.classOf(targets)) {
                correct++;
            }
        }
        gradients.store(result);
        remembered = System.identityHashCode(labels);
        return result;
    }

    @Override
    public double computeScore(
            INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean average) {
        if (remembered != System.identityHashCode(labels)) {
            computeGradient(labels, preOutput, activation, mask);
        }
        remembered = 0;
        return average ? lossSum / labels.size(0) : lossSum;
    }

    @Override
    public INDArray computeScoreArray(INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
        throw new UnsupportedOperationException("losses of single examples come from the evaluation");
    }

    @Override
    public Pair<Double, INDArray> computeGradientAndScore(
            INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean average) {
        INDArray result = computeGradient(labels, preOutput, activation, mask);
        return new Pair<>(computeScore(labels, preOutput, activation, mask, average), result);
    }

    @Override
    public String name() {
        return "TrainingLoss";
    }
}
