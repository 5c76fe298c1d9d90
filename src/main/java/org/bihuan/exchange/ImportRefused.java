package org.bihuan.exchange;

import org.springframework.context.MessageSourceResolvable;

/** An import cannot be changed or started any more, because of how far it has come. */
class ImportRefused extends RuntimeException implements MessageSourceResolvable {

    private static final long serialVersionUID = 1L;

    private final ImportState state;

    ImportRefused(ImportState state) {
        super("import is " + state);
        this.state = state;
    }

    @Override
    public String[] getCodes() {
        return new String[] {"exchange.refused.import." + state};
    }
}
