package org.bihuan.demo;

import java.awt.Graphics2D;
import java.util.Random;
import org.bihuan.hazard.Field;

/** What a photo of the demo can show, with something amiss or put right. */
enum Scene {
    SUPPORT(Underground::support),
    CABINET(Underground::cabinet),
    CONVEYOR(Underground::conveyor),
    DUCT(Underground::duct),
    DRAIN(Underground::drain),
    YARD(Yard::fence);

    private interface Drawing {
        void draw(Graphics2D pen, boolean amiss, Random random);
    }

    private final Drawing drawing;

    Scene(Drawing drawing) {
        this.drawing = drawing;
    }

    /** Where hazards of a field are usually seen. */
    static Scene of(Field field) {
        return switch (field) {
            case MINING, HEADING, ROCK_BURST, BLASTING -> SUPPORT;
            case ELECTROMECHANICAL -> CABINET;
            case TRANSPORT -> CONVEYOR;
            case VENTILATION, GAS, DUST, FIRE -> DUCT;
            case WATER -> DRAIN;
            case SURFACE, OTHER -> YARD;
        };
    }

    boolean underground() {
        return this != YARD;
    }

    void draw(Graphics2D pen, boolean amiss, Random random) {
        if (underground()) {
            Roadway.draw(pen);
        }
        drawing.draw(pen, amiss, random);
    }
}
