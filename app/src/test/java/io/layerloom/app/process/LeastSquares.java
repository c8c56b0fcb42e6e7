package io.layerloom.app.process;

import io.layerloom.data.Examples;

/** The least-squares line by the normal equations, as a truth that no training is part of. */
final class LeastSquares {
    private final double[] weights;

    private LeastSquares(double[] weights) {
        this.weights = weights;
    }

    /** Fits weights and an intercept. */
    static LeastSquares fit(Examples examples) {
        int size = examples.featureCount() + 1;
        double[][] system = new double[size][size + 1];
        for (int example = 0; example < examples.size(); example++) {
            double[] row = row(examples, example);
            double target = target(examples, example);
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    system[i][j] += row[i] * row[j];
                }
                system[i][size] += row[i] * target;
            }
        }
        return new LeastSquares(solve(system));
    }

    /** Mean squared error over other examples. */
    double meanSquaredError(Examples examples) {
        double sum = 0;
        for (int example = 0; example < examples.size(); example++) {
            double[] row = row(examples, example);
            double predicted = 0;
            for (int i = 0; i < row.length; i++) {
                predicted += weights[i] * row[i];
            }
            double error = predicted - target(examples, example);
            sum += error * error;
        }
        return sum / examples.size();
    }

    private static double[] row(Examples examples, int example) {
        float[] features = new float[examples.featureCount()];
        examples.readFeatures(example, features, 0);
        double[] row = new double[features.length + 1];
        for (int i = 0; i < features.length; i++) {
            row[i] = features[i];
        }
        row[features.length] = 1;
        return row;
    }

    private static double target(Examples examples, int example) {
        float[] target = new float[1];
        examples.readTargets(example, target, 0);
        return target[0];
    }

    /** Gauss-Jordan with pivoting; the last column is the right-hand side. */
    private static double[] solve(double[][] system) {
        int size = system.length;
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                pivot = Math.abs(system[row][column]) > Math.abs(system[pivot][column]) ? row : pivot;
            }
            double[] swap = system[column];
            system[column] = system[pivot];
            system[pivot] = swap;
            for (int row = 0; row < size; row++) {
                double factor = row == column ? 0 : system[row][column] / system[column][column];
                for (int j = column; j <= size; j++) {
                    system[row][j] -= factor * system[column][j];
                }
            }
        }
        double[] solution = new double[size];
        for (int i = 0; i < size; i++) {
            solution[i] = system[i][size] / system[i][i];
        }
        return solution;
    }
}
