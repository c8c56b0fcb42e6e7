/** What a project is made of, as values: network, data, settings, and how a person arranged them. */
@NullMarked
package io.layerloom.project;

import org.jspecify.annotations.NullMarked;
