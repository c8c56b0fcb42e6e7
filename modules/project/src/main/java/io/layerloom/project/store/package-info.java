/** The project directory: opening, saving whole files or none, and getting back what was good. */
@NullMarked
package io.layerloom.project.store;

import org.jspecify.annotations.NullMarked;
