package io.github.journeymap.acceptance.pictures;

import io.github.journeymap.acceptance.browser.GivenFile;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Drafts of a shop's screens, as a designer would put them on notes: boxes and lines, no words. */
final class Sketch {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final Color GROUND = new Color(0xf7f8f9);
    private static final Color LINE = new Color(0xb3b9c4);
    private static final Color INK = new Color(0x44546f);
    private static final Color ACCENT = new Color(0x0c66e4);
    private static final Color WRONG = new Color(0xc9372c);
    private static final Color RIGHT = new Color(0x22a06b);

    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = image.createGraphics();

    private Sketch() {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        box(GROUND, 0, 0, WIDTH, HEIGHT);
        box(INK, 0, 0, WIDTH, 52);
        box(GROUND, 24, 18, 110, 16);
    }

    /** Six pairs of glasses that look alike. */
    static GivenFile shelf() throws IOException {
        Sketch sketch = new Sketch();
        for (int i = 0; i < 6; i++) {
            int x = 32 + i % 3 * 200;
            int y = 84 + i / 3 * 156;
            sketch.box(Color.WHITE, x, y, 176, 132);
            sketch.pen.setColor(INK);
            sketch.pen.drawOval(x + 30, y + 32, 46, 40);
            sketch.pen.drawOval(x + 100, y + 32, 46, 40);
            sketch.pen.drawLine(x + 76, y + 48, x + 100, y + 48);
            sketch.box(LINE, x + 36, y + 98, 104, 12);
        }
        return sketch.file("shelf.png");
    }

    /** A form one of whose fields is wrong. */
    static GivenFile form() throws IOException {
        Sketch sketch = new Sketch();
        for (int i = 0; i < 3; i++) {
            int y = 84 + i * 74;
            sketch.box(INK, 80, y, 120, 12);
            sketch.box(Color.WHITE, 80, y + 20, 480, 38);
            sketch.pen.setColor(i == 1 ? WRONG : LINE);
            sketch.pen.drawRect(80, y + 20, 480, 38);
        }
        sketch.box(WRONG, 96, 191, 200, 12);
        sketch.box(ACCENT, 400, 322, 160, 48);
        return sketch.file("prescription form.png");
    }

    /** It has arrived. */
    static GivenFile done() throws IOException {
        Sketch sketch = new Sketch();
        sketch.pen.setColor(RIGHT);
        sketch.pen.fillOval(260, 92, 120, 120);
        sketch.pen.setColor(Color.WHITE);
        sketch.pen.setStroke(new BasicStroke(14, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        sketch.pen.drawPolyline(new int[] {290, 312, 352}, new int[] {154, 178, 128}, 3);
        sketch.box(INK, 180, 246, 280, 18);
        sketch.box(LINE, 220, 286, 200, 12);
        return sketch.file("it is on its way.png");
    }

    private void box(Color colour, int x, int y, int width, int height) {
        pen.setColor(colour);
        pen.fillRoundRect(x, y, width, height, 8, 8);
    }

    private GivenFile file(String name) throws IOException {
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return new GivenFile(name, "image/png", png.toByteArray());
    }
}
