package org.nd4j.nativeblas;

/**
 * Lets the oneDNN layers of Deeplearning4j 1.0.0-M2.1 engage. {@code BaseMKLDNNHelper} looks by reflection for a class of
 * this name to ask whether oneDNN is in use; ND4J moved its own class to {@code org.nd4j.linalg.cpu.nativecpu.bindings}
 * and forgot that caller, so the fast layers stay off for everybody. This class answers the question by passing it on.
 *
 * <p>It holds nothing else, and must keep its name, the nested class and both methods. Remove it when Deeplearning4j
 * finds its own class again; {@code AccelerationTest} shows then that the fast layers still engage.
 */
public final class Nd4jCpu {
    private Nd4jCpu() {}

    /** The part of ND4J's environment that is asked for. Stateless. */
    public static final class Environment {
        private Environment() {}

        /** Called by reflection. */
        public static Environment getInstance() {
            return new Environment();
        }

        /** Whether the loaded native library was built with oneDNN and uses it. Called by reflection. */
        public boolean isUseMKLDNN() {
            return org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu.Environment.getInstance()
                    .isUseONEDNN();
        }
    }
}
