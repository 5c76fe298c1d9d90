package org.bihuan.hazard.web;

import org.bihuan.hazard.HazardLine;
import org.bihuan.hazard.HazardState;
import org.jspecify.annotations.Nullable;

/**
 * Where a hazard stands, in words: {@code pages.standing.<key>}.
 *
 * @param key the state, followed by {@code .named} if it waits for somebody with a name
 * @param who for whom it waits; empty if for any safety officer
 */
record Standing(String key, String who) {

    static Standing of(HazardLine line) {
        return of(line.state(), line.rectifier() == null ? line.section() : line.rectifier(), line.acceptor());
    }

    static Standing of(HazardState state, @Nullable String rectifier, @Nullable String acceptor) {
        String who =
                switch (state) {
                    case RECTIFYING -> rectifier;
                    case ACCEPTING -> acceptor;
                    default -> null;
                };
        return who == null ? new Standing(state.name(), "") : new Standing(state.name() + ".named", who);
    }
}
