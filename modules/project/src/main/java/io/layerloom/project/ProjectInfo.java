package io.layerloom.project;

/**
 * What a person called a project.
 *
 * @param name title, any language
 * @param description one or more sentences, possibly empty
 */
public record ProjectInfo(String name, String description) {}
