package org.bihuan.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.util.Random;

/** What can be amiss, and right again, in a roadway. */
final class Underground {

    private static final Color AMISS = new Color(206, 58, 46);
    private static final Color RIGHT = new Color(70, 156, 92);
    private static final Color GUARD = new Color(232, 190, 44);
    private static final Color DARK = new Color(30, 30, 32);
    private static final Color STEEL = new Color(176, 168, 150);

    private Underground() {}

    /** A prop leans and rock has fallen; or all stand upright. */
    static void support(Graphics2D pen, boolean amiss, Random random) {
        for (int x : new int[] {170, 300, 470, 620}) {
            boolean leaning = amiss && x == 470;
            line(pen, STEEL, 26, leaning ? x + 95 : x, 120, x, 510);
            pen.setColor(leaning ? AMISS : GUARD);
            pen.fillRect(x - 24, 500, 48, 22);
        }
        if (amiss) {
            rubble(pen, 430, 170, random);
        }
    }

    /** A switch's cover is off and its cables hang out; or it is closed. */
    static void cabinet(Graphics2D pen, boolean amiss, Random random) {
        pen.setColor(new Color(96, 124, 132));
        pen.fillRoundRect(250, 190, 300, 310, 26, 26);
        pen.setColor(amiss ? DARK : new Color(118, 150, 158));
        pen.fillRoundRect(275, 215, 250, 200, 18, 18);
        pen.setColor(amiss ? AMISS : RIGHT);
        pen.fillOval(300, 435, 36, 36);
        if (amiss) {
            fill(pen, new Color(118, 150, 158), new int[] {525, 640, 640, 525}, new int[] {215, 180, 450, 415});
            pen.setStroke(new BasicStroke(9));
            for (int x = 300; x < 460; x += 40) {
                pen.setColor(x % 80 == 60 ? AMISS : GUARD);
                pen.drawArc(x, 250 + random.nextInt(40), 110, 220 + random.nextInt(80), 90, 180);
            }
        }
    }

    /** Coal lies beside the belt, whose drum is bare; or the floor is clean and the guard stands. */
    static void conveyor(Graphics2D pen, boolean amiss, Random random) {
        fill(pen, new Color(46, 46, 50), new int[] {180, 620, 450, 350}, new int[] {560, 560, 320, 320});
        line(pen, STEEL, 14, 180, 560, 350, 320);
        line(pen, STEEL, 14, 620, 560, 450, 320);
        if (amiss) {
            rubble(pen, 590, 130, random);
            rubble(pen, 90, 90, random);
            pen.setColor(AMISS);
            pen.fillOval(360, 500, 80, 80);
        } else {
            for (int post = 0; post < 5; post++) {
                line(pen, GUARD, 10, 660 - post * 45, 570 - post * 60, 660 - post * 45, 430 - post * 32);
            }
            line(pen, GUARD, 10, 660, 430, 480, 302);
        }
    }

    /** An air duct is torn; or patched. */
    static void duct(Graphics2D pen, boolean amiss, Random random) {
        fill(pen, new Color(214, 158, 46), new int[] {60, 240, 412, 392}, new int[] {200, 80, 286, 300});
        for (int ring = 0; ring < 5; ring++) {
            line(pen, new Color(168, 118, 30), 7, 60 + ring * 66, 200 + ring * 20, 240 + ring * 34, 80 + ring * 41);
        }
        if (amiss) {
            int tear = 140 + random.nextInt(30);
            fill(pen, DARK, new int[] {160, 206, 232, 278, 244, 200}, new int[] {
                tear + 40, tear, tear + 22, tear + 8, tear + 66, tear + 50
            });
        } else {
            fill(pen, RIGHT, new int[] {156, 262, 272, 172}, new int[] {170, 138, 198, 226});
        }
    }

    /** Water stands on the floor; or a drain leads it off and a pump is in place. */
    static void drain(Graphics2D pen, boolean amiss, Random random) {
        if (amiss) {
            pen.setColor(new Color(62, 92, 118));
            pen.fillOval(150, 430, 520, 130);
            pen.setColor(new Color(142, 176, 204));
            pen.setStroke(new BasicStroke(4));
            for (int ripple = 0; ripple < 5; ripple++) {
                pen.drawArc(200 + random.nextInt(260), 445 + random.nextInt(60), 160, 34, 200, 120);
            }
        } else {
            fill(pen, DARK, new int[] {120, 220, 392, 380}, new int[] {600, 600, 332, 332});
            pen.setColor(RIGHT);
            pen.fillRoundRect(470, 410, 130, 110, 24, 24);
            line(pen, STEEL, 16, 470, 470, 240, 530);
        }
    }

    private static void rubble(Graphics2D pen, int from, int width, Random random) {
        for (int stone = 0; stone < 60; stone++) {
            int grey = 24 + random.nextInt(90);
            pen.setColor(new Color(grey, grey, grey));
            int size = 10 + random.nextInt(34);
            pen.fillOval(from + random.nextInt(width), 470 + random.nextInt(90), size, size * 2 / 3);
        }
    }

    private static void line(Graphics2D pen, Color colour, int width, int fromX, int fromY, int toX, int toY) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.drawLine(fromX, fromY, toX, toY);
    }

    private static void fill(Graphics2D pen, Color colour, int[] x, int[] y) {
        pen.setColor(colour);
        pen.fill(new Polygon(x, y, x.length));
    }
}
