/**
 * Model files: ordinary zips of Deeplearning4j with one more entry, {@code layerloom.json}. Written whole or not at all;
 * read as files from strangers, so nothing in them may run code, leave its place or make us allocate what is not there.
 */
@NullMarked
package io.layerloom.engine.dl4j.checkpoint;

import org.jspecify.annotations.NullMarked;
