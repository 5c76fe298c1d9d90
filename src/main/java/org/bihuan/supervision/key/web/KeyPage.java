package org.bihuan.supervision.key.web;

import java.util.List;
import java.util.Set;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterAccess;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.key.KeyListing;
import org.bihuan.supervision.key.KeyProgress;
import org.bihuan.supervision.key.KeyState;
import org.bihuan.supervision.key.KeySupervision;
import org.bihuan.supervision.web.MatterPage;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a key supervision: why the mine was proposed and listed, its figures then and now, what was verified and decided. */
@Component
class KeyPage implements MatterPage {

    private final KeyListing listing;
    private final KeyProgress progress;
    private final MatterAccess access;

    KeyPage(KeyListing listing, KeyProgress progress, MatterAccess access) {
        this.listing = listing;
        this.progress = progress;
        this.access = access;
    }

    @Override
    public Set<MatterKind> kinds() {
        return Set.of(MatterKind.KEY_SUPERVISION);
    }

    @Override
    public List<String> processes(MatterKind kind) {
        return List.of("keySupervision");
    }

    @Override
    public String end(MatterKind kind) {
        return "keyDelisted";
    }

    @Override
    public String end(Matter closed) {
        return closed.standsIn(KeyState.KEY_REFUSED) ? "notListed" : end(closed.getKind());
    }

    @Override
    public String fill(Matter matter, Model model) {
        KeySupervision key = listing.of(matter);
        model.addAttribute("key", key);
        model.addAttribute("grounds", key.getGrounds());
        boolean drafts = access.seesDrafts(matter.getUnit());
        model.addAttribute("drafts", drafts);
        if (key.getListedOn() != null || drafts && matter.isOpen()) {
            model.addAttribute("progress", progress.of(key));
        }
        return "supervision/key";
    }
}
