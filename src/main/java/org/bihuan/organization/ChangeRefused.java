package org.bihuan.organization;

/** What somebody asks for on a page cannot be; the message names the remedy. */
class ChangeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object[] arguments;

    ChangeRefused(String key, Object... arguments) {
        super(key);
        this.arguments = arguments.clone();
    }

    String key() {
        return String.valueOf(getMessage());
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
