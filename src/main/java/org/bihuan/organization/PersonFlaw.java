package org.bihuan.organization;

import java.util.List;

/**
 * What is wrong with something typed about a person.
 *
 * @param arguments what the messages {@code people.fault.…} and {@code people.remedy.…} are filled with
 */
record PersonFlaw(PersonColumn column, String value, Fault fault, List<Object> arguments) {

    enum Fault {
        MISSING,
        TOO_LONG,
        NO_LOGIN,
        LOGIN_TAKEN,
        TWICE,
        NO_EMAIL,
        UNKNOWN_UNIT,
        SEVERAL_UNITS,
        UNKNOWN_ROLE,
        ROLE_NOWHERE,
        ROLE_MISPLACED,
        UNKNOWN_STATE,
        OWN_ACCOUNT
    }
}
