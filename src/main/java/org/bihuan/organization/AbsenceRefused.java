package org.bihuan.organization;

/** An absence cannot be as it was asked for; the message names the remedy. */
class AbsenceRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object[] arguments;

    AbsenceRefused(String key, Object... arguments) {
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
