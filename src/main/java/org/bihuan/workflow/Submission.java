package org.bihuan.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * A submitted form on its way to its handler. It travels as one transient variable, so nothing of it reaches the engine's
 * tables, and is bound to the handler's record and validated there.
 */
@Component
public class Submission {

    private static final String VARIABLE = "submission";

    private final ObjectMapper mapper;
    private final Validator validator;
    private final MessageSource messages;

    Submission(ObjectMapper mapper, Validator validator, MessageSource messages) {
        this.mapper = mapper.copy().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
        this.validator = validator;
        this.messages = messages;
    }

    /** The variables with which a form's values enter the engine. */
    public Map<String, Object> of(Map<String, ?> values) {
        Map<String, Object> filled = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (value instanceof String text ? !text.isBlank() : value != null) {
                filled.put(key, value instanceof String text ? text.strip() : value);
            }
        });
        return wrap(filled);
    }

    /** The variables with which a form that is already bound enters the engine. */
    public Map<String, Object> ofForm(Object form) {
        return wrap(form);
    }

    /**
     * The submitted form, bound and valid.
     *
     * @throws StepRefused if a value cannot be read or breaks a rule; the message names the field
     */
    public <F> F read(VariableScope scope, Class<F> form) {
        Object submitted = scope.getVariable(VARIABLE);
        F bound = bind(submitted == null ? "{}" : (String) submitted, form);
        Set<ConstraintViolation<F>> violations = validator.validate(bound);
        if (!violations.isEmpty()) {
            throw new StepRefused("workflow.invalid", listed(violations));
        }
        return bound;
    }

    private Map<String, Object> wrap(Object content) {
        try {
            Map<String, Object> variables = new HashMap<>();
            variables.put(VARIABLE, Variables.stringValue(mapper.writeValueAsString(content), true));
            return variables;
        } catch (JsonProcessingException e) {
            throw new StepRefused("workflow.unreadable", "");
        }
    }

    private <F> F bind(String json, Class<F> form) {
        try {
            return mapper.readValue(json, form);
        } catch (JsonMappingException e) {
            String field = e.getPath().isEmpty() ? "" : e.getPath().get(0).getFieldName();
            throw new StepRefused("workflow.unreadable", label(field));
        } catch (JsonProcessingException e) {
            throw new StepRefused("workflow.unreadable", "");
        }
    }

    private <F> String listed(Set<ConstraintViolation<F>> violations) {
        return violations.stream()
                .sorted(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .map(violation -> label(violation.getPropertyPath().toString()) + " " + violation.getMessage())
                .collect(Collectors.joining("; "));
    }

    private String label(String field) {
        return messages.getMessage("field." + field, null, field, LocaleContextHolder.getLocale());
    }
}
