package org.bihuan.demo;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * One photo of the demo.
 *
 * @param amiss whether it shows the hazard, else what is right again
 * @param angle from which side, how near and in what light, from 0 to less than {@link #ANGLES}
 */
record Shot(Scene scene, boolean amiss, int angle) {

    static final int ANGLES = 4;
    static final int WIDTH = 800;
    static final int HEIGHT = 600;

    private static final Color[] LIGHTS = {
        new Color(255, 226, 168, 26),
        new Color(214, 232, 255, 26),
        new Color(255, 240, 214, 40),
        new Color(90, 80, 60, 50)
    };

    BufferedImage draw() {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pointAt(pen);
        scene.draw(pen, amiss, new Random(angle));
        pen.setTransform(new AffineTransform());
        light(pen);
        pen.dispose();
        return picture;
    }

    /** From the left or, mirrored, from the right; from near or from farther away. */
    private void pointAt(Graphics2D pen) {
        double near = angle < ANGLES / 2 ? 1 : 1.2;
        pen.translate(WIDTH / 2.0, HEIGHT / 2.0);
        pen.scale(angle % 2 == 0 ? near : -near, near);
        pen.translate(-WIDTH / 2.0, -HEIGHT / 2.0);
    }

    /** The tint of the lamps and, underground, the dark around the beam of the cap lamp. */
    private void light(Graphics2D pen) {
        pen.setComposite(AlphaComposite.SrcOver);
        pen.setColor(LIGHTS[angle]);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        if (scene.underground()) {
            pen.setPaint(
                    new RadialGradientPaint(WIDTH / 2f, HEIGHT / 2f, WIDTH * 0.62f, new float[] {0.4f, 1}, new Color[] {
                        new Color(0, 0, 0, 0), new Color(0, 0, 0, 200)
                    }));
            pen.fillRect(0, 0, WIDTH, HEIGHT);
        }
    }
}
