package org.bihuan.supervision.web;

import java.util.List;
import java.util.Set;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterKind;
import org.springframework.ui.Model;

/** What the page of a matter shows of some kinds of matters beside what it shows of all. */
public interface MatterPage {

    Set<MatterKind> kinds();

    /** The keys of the processes in which such a matter can stand, from the first to what is called last. */
    List<String> processes(MatterKind kind);

    /** The id of the end that a closed one has reached in the first of its processes. */
    String end(MatterKind kind);

    /** The same where it depends on how the matter was closed. */
    default String end(Matter closed) {
        return end(closed.getKind());
    }

    /**
     * Puts what its part of the page shows into the model.
     *
     * @return the template of the part, whose fragment {@code content} is shown, such as {@code supervision/policy}
     */
    String fill(Matter matter, Model model);
}
