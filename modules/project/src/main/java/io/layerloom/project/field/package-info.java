/** Reading JSON field by field, so that every mistake is noted with its place, and building it again. */
@NullMarked
package io.layerloom.project.field;

import org.jspecify.annotations.NullMarked;
