package com.atlassian.confluence.security;

/**
 * A kind of permission.
 *
 * <p>Sure of the constants: https://github.com/ONLYOFFICE/onlyoffice-confluence at ab8d713
 * (Confluence 10.0.3), https://github.com/atlassian-labs/atlassian-slack-integration-server at
 * 94c50dc (Confluence 10.0.1).
 */
public final class Permission {
    public static final Permission VIEW = new Permission("VIEW");
    public static final Permission EDIT = new Permission("EDIT");
    public static final Permission ADMINISTER = new Permission("ADMINISTER");
    private final String name;

    private Permission(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
