package io.layerloom.app.command.follow;

import io.layerloom.app.command.base.JsonOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What happens after a run was asked for: follow it, or leave at once. */
@Command
public final class FollowOptions {
    @Option(names = "--detach")
    boolean detach;

    @Mixin
    final JsonOption json = new JsonOption();
}
