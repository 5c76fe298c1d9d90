package org.bihuan.organization;

/** The application does not start, and what to do before it is started again stands in the message. */
abstract sealed class StartRefused extends RuntimeException permits FirstAdministratorMissing, OrganizationProblem {

    StartRefused(String message) {
        super(message);
    }
}
