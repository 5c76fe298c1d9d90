package org.bihuan.supervision.bulletin.process;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.bihuan.supervision.Matter;
import org.bihuan.supervision.bulletin.Bulletin;
import org.bihuan.supervision.bulletin.MonthBulletins;
import org.bihuan.supervision.process.MatterFacts;
import org.bihuan.supervision.process.MatterTask;
import org.bihuan.workflow.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A leader of the bureau signs a bulletin, or sends it back to be changed. */
@Component
class SignBulletin extends MatterTask<SignBulletin.Form> {

    enum Decision {
        SIGNED,
        RETURNED
    }

    record Form(@NotNull Decision decision, @Nullable @Size(max = 1000) String reason) {}

    private final MonthBulletins bulletins;

    SignBulletin(MatterFacts facts, MonthBulletins bulletins) {
        super("signBulletin", Form.class, facts);
        this.bulletins = bulletins;
    }

    @Override
    protected Map<String, Object> shown(Matter matter) {
        Bulletin bulletin = bulletins.get(matter.getCode());
        return Map.of(
                "decision",
                Decision.SIGNED.name(),
                "facts",
                line("bulletin.headline", bulletin.getHeadline())
                        + line("bulletin.words", bulletin.getWords())
                        + line("bulletin.countedOn", bulletin.getCountedOn())
                        + line("bulletin.figures", bulletins.figures(bulletin)));
    }

    @Override
    public Map<String, Object> complete(String code, Form form) {
        switch (form.decision()) {
            case SIGNED -> bulletins.sign(code);
            case RETURNED -> bulletins.sendBack(code, required("reason", form.reason()));
        }
        return Outcome.of(form.decision());
    }
}
