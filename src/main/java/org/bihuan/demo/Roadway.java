package org.bihuan.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.geom.Arc2D;

/** What stands behind everything underground: a supported roadway that leads away from the camera. */
final class Roadway {

    private static final Color ROCK = new Color(74, 70, 66);
    private static final Color DEEP = new Color(22, 21, 20);
    private static final Color STEEL = new Color(128, 122, 112);
    private static final Color GROUND = new Color(88, 80, 70);
    private static final Color LAMP = new Color(255, 246, 214);

    private Roadway() {}

    static void draw(Graphics2D pen) {
        pen.setColor(ROCK);
        pen.fillRect(-200, -200, Shot.WIDTH + 400, Shot.HEIGHT + 400);
        pen.setPaint(new GradientPaint(0, 290, DEEP, 0, Shot.HEIGHT, GROUND));
        pen.fill(new Polygon(new int[] {-200, 1000, 450, 350}, new int[] {700, 700, 330, 330}, 4));
        for (double far = 1; far > 0.1; far *= 0.72) {
            arch(pen, far);
        }
        pen.setColor(LAMP);
        for (double far = 0.9; far > 0.1; far *= 0.72) {
            int size = (int) (26 * far);
            pen.fillOval(400 - size / 2, (int) (310 - 268 * far), size, size / 2);
        }
    }

    /** A yielding steel arch, the smaller the farther away. */
    private static void arch(Graphics2D pen, double far) {
        double wide = 330 * far;
        double high = 290 * far;
        double feet = 310 + 240 * far;
        pen.setStroke(new BasicStroke((float) (20 * far), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        pen.setColor(mixed(far));
        pen.draw(new Arc2D.Double(400 - wide, 310 - high, 2 * wide, 2 * high, 0, 180, Arc2D.OPEN));
        pen.drawLine((int) (400 - wide), 310, (int) (400 - wide), (int) feet);
        pen.drawLine((int) (400 + wide), 310, (int) (400 + wide), (int) feet);
    }

    private static Color mixed(double far) {
        return new Color(
                (int) (DEEP.getRed() + (STEEL.getRed() - DEEP.getRed()) * far),
                (int) (DEEP.getGreen() + (STEEL.getGreen() - DEEP.getGreen()) * far),
                (int) (DEEP.getBlue() + (STEEL.getBlue() - DEEP.getBlue()) * far));
    }
}
