package org.bihuan.board;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of an address, which anybody can have typed. What cannot be understood is left out, and remembered. */
class Parameters {

    private final Map<String, String> given;
    private boolean understood = true;

    Parameters(Map<String, String> given) {
        this.given = given;
    }

    @Nullable
    String text(String name) {
        String value = given.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    <E extends Enum<E>> @Nullable E oneOf(Class<E> values, String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        E found = Arrays.stream(values.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElse(null);
        understood &= found != null;
        return found;
    }

    /** A number of at least 1. */
    int number(String name, int otherwise) {
        String value = text(name);
        if (value == null) {
            return otherwise;
        }
        if (value.matches("[1-9][0-9]{0,8}")) {
            return Integer.parseInt(value);
        }
        understood = false;
        return otherwise;
    }

    /** Whether everything asked for so far was understood. */
    boolean understood() {
        return understood;
    }
}
