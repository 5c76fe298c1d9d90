package org.bihuan.supervision.bulletin.process;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.bulletin.Bulletin;
import org.bihuan.supervision.bulletin.MonthBulletins;
import org.bihuan.supervision.process.MatterFacts;
import org.bihuan.supervision.process.MatterTask;
import org.bihuan.workflow.Outcome;
import org.springframework.stereotype.Component;

/** The promotion office edits the drafted words of a bulletin and lays them before a leader of the bureau, or has the figures counted anew. */
@Component
class EditBulletin extends MatterTask<EditBulletin.Form> {

    enum Decision {
        SUBMITTED,
        RECOUNTED
    }

    record Form(
            @NotBlank @Size(max = 100) String headline,
            @NotBlank @Size(max = 4000) String words,
            @NotNull Decision decision) {}

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
                "decision",
                Decision.SUBMITTED.name(),
                "facts",
                line("bulletin.countedOn", bulletin.getCountedOn())
                        + line("bulletin.figures", bulletins.figures(bulletin))
                        + line("bulletin.correction", bulletin.getCorrection()));
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        switch (form.decision()) {
            case SUBMITTED -> bulletins.edit(code, form.headline(), form.words());
            case RECOUNTED -> bulletins.recount(code, form.headline(), form.words());
        }
        return Outcome.of(form.decision());
    }
}
