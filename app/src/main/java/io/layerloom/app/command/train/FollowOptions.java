package io.layerloom.app.command.train;

import io.layerloom.app.command.base.JsonOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What happens after a run was asked for: follow it, or leave at once. */
@Command
final class FollowOptions {
    @Option(names = "--detach")
    boolean detach;

    @Mixin
    final JsonOption json = new JsonOption();
}
