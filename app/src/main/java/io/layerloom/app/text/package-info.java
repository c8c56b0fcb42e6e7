/** Values as text for people and as JSON for programs: tables, numbers, curves. Nothing here knows a command. */
@NullMarked
package io.layerloom.app.text;

import org.jspecify.annotations.NullMarked;
