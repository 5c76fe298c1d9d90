package org.bihuan.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.util.Random;

/** The mine's surface by day: a headframe, a shed, and a fence that is broken or whole. */
final class Yard {

    private static final Color SKY = new Color(142, 186, 220);
    private static final Color HAZE = new Color(226, 226, 214);
    private static final Color GROUND = new Color(158, 148, 128);
    private static final Color BRICK = new Color(164, 112, 88);
    private static final Color STEEL = new Color(92, 96, 104);
    private static final Color BROKEN = new Color(206, 58, 46);
    private static final Color WHOLE = new Color(232, 190, 44);

    private Yard() {}

    static void fence(Graphics2D pen, boolean amiss, Random random) {
        pen.setPaint(new GradientPaint(0, 0, SKY, 0, 400, HAZE));
        pen.fillRect(0, 0, Shot.WIDTH, Shot.HEIGHT);
        pen.setColor(GROUND);
        pen.fillRect(0, 380, Shot.WIDTH, Shot.HEIGHT);
        pen.setColor(BRICK);
        pen.fillRect(440 + random.nextInt(60), 250, 250, 140);
        headframe(pen);
        pen.setStroke(new BasicStroke(10));
        for (int x = 60; x < Shot.WIDTH; x += 85) {
            boolean broken = amiss && x > 300 && x < 500;
            pen.setColor(broken ? BROKEN : WHOLE);
            pen.drawLine(broken ? x - 60 : x, broken ? 520 : 410, x, 550);
        }
        pen.setColor(WHOLE);
        pen.drawLine(0, 440, amiss ? 300 : Shot.WIDTH, 440);
        pen.drawLine(amiss ? 500 : 0, 440, Shot.WIDTH, 440);
    }

    private static void headframe(Graphics2D pen) {
        pen.setColor(STEEL);
        pen.setStroke(new BasicStroke(12));
        pen.drawLine(150, 390, 220, 90);
        pen.drawLine(300, 390, 240, 90);
        pen.drawLine(180, 260, 272, 260);
        pen.drawOval(190, 60, 80, 80);
    }
}
