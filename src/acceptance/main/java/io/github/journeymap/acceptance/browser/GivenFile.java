package io.github.journeymap.acceptance.browser;

import com.microsoft.playwright.Locator;
import io.github.journeymap.acceptance.site.SitePage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A file from a person's own machine, as it is dragged from a folder. */
public record GivenFile(String name, String mediaType, byte[] bytes) {
    /** A small picture (PNG). */
    public static GivenFile picture(String name) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new GivenFile(name, "image/png", png.toByteArray());
    }

    /** Attaches it to a page, as someone who edits that has done before. */
    public void attachTo(SitePage page) {
        page.attach(name, mediaType, bytes);
    }

    /** Drops it there. False if nothing there takes it: then a browser would open the file and leave the page. */
    public boolean dropOn(Locator place) {
        return (Boolean) place.evaluate(
                """
                (place, [name, type, bytes]) => {
                  const dataTransfer = new DataTransfer();
                  dataTransfer.items.add(new File([Uint8Array.from(bytes)], name, { type }));
                  const happens = (event) => place.dispatchEvent(
                    new DragEvent(event, { dataTransfer, bubbles: true, cancelable: true }));
                  happens('dragenter');
                  const isTaken = !happens('dragover');
                  if (isTaken) happens('drop');
                  return isTaken;
                }""",
                List.of(
                        name,
                        mediaType,
                        IntStream.range(0, bytes.length)
                                .mapToObj(i -> bytes[i] & 0xff)
                                .toList()));
    }
}
