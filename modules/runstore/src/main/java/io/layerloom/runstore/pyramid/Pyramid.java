package io.layerloom.runstore.pyramid;

import io.layerloom.runstore.codec.PointBlock;
import io.layerloom.runstore.codec.Summaries;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds the levels above the blocks of a series while it grows.
 *
 * <p>Level 1 has one node for each block, with a summary of every 64 points. A node of any higher level stands for 16 nodes
 * of the level below and has one summary for every 16 of theirs. Nodes are written once, when complete; what the highest
 * levels do not reach yet is read from the levels below. A block that is not full simply has fewer summaries. Mutable, for
 * one thread.
 */
public final class Pyramid {
    /** Points in a block. */
    public static final int BLOCK_POINTS = 4_096;

    /** Points in a summary of level 1. */
    public static final int SUMMARY_POINTS = 64;

    /** Nodes of a level in a node of the next, and summaries in a summary. */
    public static final int FANOUT = 16;

    /** The highest level; its nodes stand for 2^36 points. */
    public static final int HIGHEST = 7;

    private static final int NODE_SUMMARIES = 64;

    private final List<Summaries> growing;

    /** The pyramid of an empty series. */
    public Pyramid() {
        this(new ArrayList<>());
    }

    private Pyramid(List<Summaries> growing) {
        this.growing = growing;
    }

    /** How many blocks a node of {@code level} stands for. */
    public static long blocksPerNode(int level) {
        long blocks = 1;
        for (int i = 1; i < level; i++) {
            blocks *= FANOUT;
        }
        return blocks;
    }

    /** How many points a summary of {@code level} stands for. */
    public static long pointsPerSummary(int level) {
        return SUMMARY_POINTS * blocksPerNode(level);
    }

    /** The summaries of level 1 of a block. */
    public static Summaries summarise(PointBlock block) {
        int size = (block.size() + SUMMARY_POINTS - 1) / SUMMARY_POINTS;
        var summaries = new Summaries(size);
        for (int i = 0; i < block.size(); i++) {
            if (i % SUMMARY_POINTS == 0) {
                summaries.beginPoint(block.step(i), block.value(i));
            } else {
                summaries.extendPoint(block.step(i), block.value(i));
            }
        }
        return summaries;
    }

    /** Adds the next block and returns the nodes that are complete now, lowest first. */
    public List<PyramidNode> add(long index, PointBlock block) {
        List<PyramidNode> complete = new ArrayList<>();
        add(new PyramidNode(1, index, summarise(block)), complete);
        return complete;
    }

    /** Takes a node that is stored already, to go on above it. */
    public void restore(PyramidNode node) {
        fold(node);
    }

    private void add(PyramidNode node, List<PyramidNode> complete) {
        complete.add(node);
        if (node.level() == HIGHEST) {
            return;
        }
        Summaries parent = fold(node);
        if (node.index() % FANOUT == FANOUT - 1) {
            growing.set(node.level(), new Summaries(NODE_SUMMARIES));
            add(new PyramidNode(node.level() + 1, node.index() / FANOUT, parent), complete);
        }
    }

    private Summaries fold(PyramidNode node) {
        while (growing.size() <= node.level()) {
            growing.add(new Summaries(NODE_SUMMARIES));
        }
        Summaries parent = growing.get(node.level());
        Summaries children = node.summaries();
        for (int i = 0; i < children.size(); i++) {
            if (i % FANOUT == 0) {
                parent.begin(children, i);
            } else {
                parent.extend(children, i);
            }
        }
        return parent;
    }

    /** An independent copy, to try something that may fail. */
    public Pyramid copy() {
        List<Summaries> copies = new ArrayList<>();
        for (Summaries summaries : growing) {
            var copy = new Summaries(NODE_SUMMARIES);
            for (int i = 0; i < summaries.size(); i++) {
                copy.begin(summaries, i);
            }
            copies.add(copy);
        }
        return new Pyramid(copies);
    }
}
