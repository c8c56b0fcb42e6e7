package io.layerloom.app.command;

import picocli.CommandLine.IVersionProvider;

/** The versions that a report of a fault should name. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Layerloom " + number(), "Java " + Runtime.version()};
    }

    private static String number() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
