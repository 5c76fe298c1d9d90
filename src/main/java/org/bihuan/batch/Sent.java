package org.bihuan.batch;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;

/**
 * What became of the rows that were sent.
 *
 * @param done what is done, as the page names it
 * @param refused why the others are not, by the row's id
 */
record Sent(List<String> done, Map<String, String> refused) {

    /** Nothing was sent. */
    static final Sent NOTHING = new Sent(List.of(), Map.of());

    /**
     * Tells it to the page, which says apart why rows that it no longer shows are not done.
     *
     * @param shown the ids of the rows that it shows
     */
    void tell(Model model, Collection<String> shown) {
        Map<String, String> gone = new LinkedHashMap<>(refused);
        gone.keySet().removeAll(shown);
        model.addAttribute("done", done);
        model.addAttribute("refused", refused);
        model.addAttribute("gone", gone);
    }
}
