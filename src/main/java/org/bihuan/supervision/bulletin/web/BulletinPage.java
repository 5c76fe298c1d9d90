package org.bihuan.supervision.bulletin.web;

import java.util.List;
import java.util.Set;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.MatterKind;
import org.bihuan.supervision.bulletin.Bulletin;
import org.bihuan.supervision.bulletin.MonthBulletins;
import org.bihuan.supervision.bulletin.Rated;
import org.bihuan.supervision.web.MatterPage;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a bulletin. */
@Component
class BulletinPage implements MatterPage {

    private final MonthBulletins bulletins;

    BulletinPage(MonthBulletins bulletins) {
        this.bulletins = bulletins;
    }

    @Override
    public Set<MatterKind> kinds() {
        return Set.of(MatterKind.BULLETIN);
    }

    @Override
    public List<String> processes(MatterKind kind) {
        return List.of("bulletin");
    }

    @Override
    public String end(MatterKind kind) {
        return "bulletinPublished";
    }

    @Override
    public String fill(Matter matter, Model model) {
        Bulletin bulletin = bulletins.get(matter.getCode());
        model.addAttribute("bulletin", bulletin);
        model.addAttribute("ranking", bulletins.ranking(bulletin));
        model.addAttribute("rated", Rated.values());
        return "supervision/bulletin";
    }
}
