package org.bihuan.supervision.watch.web;

import java.util.List;
import java.util.Set;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.watch.DataUrges;
import org.bihuan.supervision.web.MatterPage;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of an urge: what was not well, what is now, answer and opinion. */
@Component
class UrgePage implements MatterPage {

    private final DataUrges urges;

    UrgePage(DataUrges urges) {
        this.urges = urges;
    }

    @Override
    public Set<MatterKind> kinds() {
        return Set.of(MatterKind.URGE);
    }

    @Override
    public List<String> processes(MatterKind kind) {
        return List.of("dataUrge");
    }

    @Override
    public String end(MatterKind kind) {
        return "urgeClosed";
    }

    @Override
    public String fill(Matter matter, Model model) {
        model.addAttribute("urge", urges.of(matter));
        if (matter.isOpen()) {
            model.addAttribute("now", urges.nowInWords(matter.getCode()));
        }
        return "supervision/urge";
    }
}
