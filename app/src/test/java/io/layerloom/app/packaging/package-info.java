/** The packaged program as a user has it: what lies where, and that its launcher starts it from anywhere. */
@NullMarked
package io.layerloom.app.packaging;

import org.jspecify.annotations.NullMarked;
