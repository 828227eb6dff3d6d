package io.github.journeymap.macro;

import io.github.journeymap.document.CurveFigure;
import io.github.journeymap.document.CurvePictures;
import io.github.journeymap.picture.CurvePicture;
import io.github.journeymap.site.ExportFiles;
import jakarta.inject.Named;
import java.awt.AWTError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pictures of curves for PDF and Word. Each takes a few megabytes and some twenty milliseconds while it is drawn; so a
 * page has only so many, and a node draws only so many at a time.
 */
@Named
public class DocumentPictures {
    /** Of one page, with all maps on it. A curve through the most steps that a map can have takes 40. */
    static final int MOST = 60;

    private static final int AT_A_TIME = 2;
    /** For all of a map, with the wait for others. */
    private static final int SECONDS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(DocumentPictures.class);

    private final ExportFiles files;
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);

    public DocumentPictures(ExportFiles files) {
        this.files = files;
    }

    /** The time, in nanoseconds from whenever. */
    long now() {
        return System.nanoTime();
    }

    /** Those that a map may have which is rendered so. */
    CurvePictures of(RenderingContext rendering) {
        if (rendering.isPaper()) {
            return new OfMap(rendering);
        }
        return rendering.drawsCurves() ? CurvePictures.DRAWN : CurvePictures.NONE;
    }

    /** Once it has waited in vain, or anything has failed, it makes no more. */
    private final class OfMap implements CurvePictures {
        private final RenderingContext rendering;
        private final long end = now() + TimeUnit.SECONDS.toNanos(SECONDS);
        private boolean hasGivenUp;

        OfMap(RenderingContext rendering) {
            this.rendering = rendering;
        }

        @Override
        public List<CurveFigure> of(CurvePicture picture, List<Span> tables) {
            if (hasGivenUp || !rendering.mayHavePictures(tables.size(), MOST)) {
                return List.of();
            }
            if (!isMyTurn()) {
                hasGivenUp = true;
                return List.of();
            }
            try {
                return drawn(picture, tables);
            } catch (IOException | RuntimeException | LinkageError | AWTError | InternalError e) {
                // A Java without AWT, or without the fonts that it looks for though nothing here has letters.
                LOG.debug("No picture of a curve", e);
                hasGivenUp = true;
                return List.of();
            } finally {
                turns.release();
            }
        }

        private boolean isMyTurn() {
            try {
                return turns.tryAcquire(end - now(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        /** All or none: a curve that ends in bars halfway looks as if it were two. */
        private List<CurveFigure> drawn(CurvePicture picture, List<Span> tables) throws IOException {
            List<CurveFigure> figures = new ArrayList<>();
            for (Span table : tables) {
                String address = now() - end > 0 ? "" : files.keep(picture.png(table.from(), table.to()));
                if (address.isEmpty()) {
                    hasGivenUp = true;
                    return List.of();
                }
                figures.add(CurveFigure.image(address));
            }
            return figures;
        }
    }
}
