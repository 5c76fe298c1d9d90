package org.bihuan.batch;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the page.
 *
 * @param chosen whether it is to be sent
 * @param typed what its fields hold
 * @param refused why it was not taken, if it was sent and was not
 */
record Row(WaitingHazard hazard, boolean chosen, Map<String, String> typed, @Nullable String refused) {}
