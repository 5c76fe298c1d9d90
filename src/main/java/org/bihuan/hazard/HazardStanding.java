package org.bihuan.hazard;

import org.jspecify.annotations.Nullable;

/**
 * Where a hazard stands, in words: {@code pages.standing.<key>}.
 *
 * @param key the state, followed by {@code .named} if it waits for somebody with a name
 * @param who for whom it waits; empty if for any safety officer
 */
public record HazardStanding(String key, String who) {

    public static HazardStanding of(HazardLine line) {
        return of(line.state(), line.rectifier() == null ? line.section() : line.rectifier(), line.acceptor());
    }

    public static HazardStanding of(HazardState state, @Nullable String rectifier, @Nullable String acceptor) {
        String who =
                switch (state) {
                    case RECTIFYING -> rectifier;
                    case ACCEPTING -> acceptor;
                    default -> null;
                };
        return who == null ? new HazardStanding(state.name(), "") : new HazardStanding(state.name() + ".named", who);
    }
}
