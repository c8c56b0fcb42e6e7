/**
 * Live and comparison charts. The only place that imports {@code org.jfree}.
 */
@NullMarked
package io.layerloom.charts;

import org.jspecify.annotations.NullMarked;
