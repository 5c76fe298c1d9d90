package org.bihuan.workflow;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Outermost around every command: what a handler refused reaches the caller bare, with the message for people, as the exception
 * that the engine's REST API answers with 400. The engine itself would wrap it and answer 500.
 */
class RefusalsAnswered extends CommandInterceptor {

    private final MessageSource messages;

    RefusalsAnswered(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException e) {
            StepRefused refused = refusalIn(e);
            if (refused == null) {
                throw e;
            }
            String words = messages.getMessage(refused, LocaleContextHolder.getLocale());
            throw takesTask(command)
                    ? new BadUserRequestException(words, refused)
                    : new FormFieldValidationException(refused.getMessage(), words, refused);
        }
    }

    /** Where no form is submitted, the REST API answers only this exception with 400. */
    private static boolean takesTask(Command<?> command) {
        return command instanceof ClaimTaskCmd || command instanceof AssignTaskCmd;
    }

    private static @Nullable StepRefused refusalIn(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof StepRefused refused) {
                return refused;
            }
        }
        return null;
    }
}
