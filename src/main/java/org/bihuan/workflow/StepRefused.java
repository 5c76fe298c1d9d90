package org.bihuan.workflow;

import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/**
 * A step that is not possible now, or not for this person. The message is for people: it names what is wrong and the remedy,
 * in their language. The engine's REST API and the pages answer 400.
 */
public class StepRefused extends RuntimeException implements MessageSourceResolvable {

    private final String code;
    private final transient List<Object> arguments;

    /**
     * @param code the key of the message in the bundles
     * @param arguments what the message is filled with
     */
    public StepRefused(String code, Object... arguments) {
        super(code + Arrays.toString(arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    @Override
    public String[] getCodes() {
        return new String[] {code};
    }

    @Override
    public Object[] getArguments() {
        return arguments.toArray();
    }

    @Override
    public String getDefaultMessage() {
        return code;
    }
}
