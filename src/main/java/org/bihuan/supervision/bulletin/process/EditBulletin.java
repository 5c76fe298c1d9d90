package org.bihuan.supervision.bulletin.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.bulletin.Bulletin;
import org.bihuan.supervision.bulletin.MonthBulletins;
import org.bihuan.supervision.process.MatterFacts;
import org.bihuan.supervision.process.MatterTask;
import org.springframework.stereotype.Component;

/** The promotion office edits the drafted words of a bulletin and lays them before a leader of the bureau. */
@Component
class EditBulletin extends MatterTask<EditBulletin.Form> {

    record Form(@NotBlank @Size(max = 100) String headline, @NotBlank @Size(max = 4000) String words) {}

    private final MonthBulletins bulletins;

    EditBulletin(MatterFacts facts, MonthBulletins bulletins) {
        super("editBulletin", Form.class, facts);
        this.bulletins = bulletins;
    }

    @Override
    protected Map<String, Object> shown(Matter matter) {
        Bulletin bulletin = bulletins.get(matter.getCode());
        return Map.of(
                "headline",
                bulletin.getHeadline(),
                "words",
                bulletin.getWords(),
                "facts",
                line("bulletin.correction", bulletin.getCorrection()));
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        bulletins.edit(code, form.headline(), form.words());
        return Map.of();
    }
}
