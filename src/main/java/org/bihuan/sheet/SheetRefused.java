package org.bihuan.sheet;

import org.springframework.context.MessageSourceResolvable;

/**
 * A file that cannot be read as what it should be. As a {@link MessageSourceResolvable} it says what is wrong, and the remedy, in
 * the reader's language.
 */
public final class SheetRefused extends RuntimeException implements MessageSourceResolvable {

    private static final long serialVersionUID = 1L;

    private final String fault;
    private final transient Object[] arguments;

    /** @param fault the last part of the message's key */
    public SheetRefused(String fault, Object... arguments) {
        super("file refused: " + fault);
        this.fault = fault;
        this.arguments = arguments;
    }

    SheetRefused(String fault, Throwable cause) {
        super("file refused: " + fault, cause);
        this.fault = fault;
        this.arguments = new Object[0];
    }

    /** The file has more bytes than {@link Spreadsheets#MAX_BYTES}. */
    public static SheetRefused tooLarge() {
        return new SheetRefused("tooLarge", Spreadsheets.MAX_BYTES / 1024 / 1024);
    }

    /** Whether it is the size that is wrong. */
    public boolean isTooLarge() {
        return fault.startsWith("too");
    }

    public String fault() {
        return fault;
    }

    @Override
    public String[] getCodes() {
        return new String[] {"sheet.refused." + fault};
    }

    @Override
    public Object[] getArguments() {
        return arguments;
    }
}
