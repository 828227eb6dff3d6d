package io.github.journeymap.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.pages.Page;
import io.github.journeymap.Rule;
import io.github.journeymap.document.CurveFigure;
import io.github.journeymap.document.CurvePictures;
import io.github.journeymap.model.Decimal;
import io.github.journeymap.model.Scale;
import io.github.journeymap.picture.CurvePicture;
import io.github.journeymap.picture.PlottedRow;
import io.github.journeymap.site.ExportFiles;
import io.github.journeymap.text.LongText;
import io.github.journeymap.text.Markup;
import java.awt.AWTError;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever keeps a document from having its pictures, it has none of that curve, and shows bars. */
@Rule("V38")
class DocumentPicturesTest {
    private static final CurvePicture CURVE = new CurvePicture(
            new PlottedRow(Scale.EMOTION, Scale.EMOTION, Collections.nCopies(10, Optional.of(Decimal.of(1)))),
            Optional.empty(),
            0.5);
    private static final List<CurvePictures.Span> TWO =
            List.of(new CurvePictures.Span(0, 5), new CurvePictures.Span(5, 10));

    private final ExportFiles files = mock(ExportFiles.class);
    private final AtomicLong now = new AtomicLong();
    private final DocumentPictures pictures = new DocumentPictures(files) {
        @Override
        long now() {
            return now.get();
        }
    };
    private final ConversionContext page = MacroCase.context(new Page(), "pdf");

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "word"})
    void documentsHaveOnePictureForEachTable(String output) {
        when(files.keep(any())).thenReturn("/wiki/download/temp/1.png", "/wiki/download/temp/2.png");

        Markup html = new Markup(LongText.forString());
        of(MacroCase.context(new Page(), output)).of(CURVE, TWO).forEach(figure -> figure.write(5, "Words", html));

        assertThat(Jsoup.parse(html.done().toString()).select("img").eachAttr("src"))
                .containsExactly("/wiki/download/temp/1.png", "/wiki/download/temp/2.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "feed", "diff"})
    void whatMayDrawNothingHasNone(String output) {
        assertThat(of(MacroCase.context(new Page(), output))).isSameAs(CurvePictures.NONE);
    }

    @Test
    void browsersDrawThemThemselves() {
        assertThat(of(MacroCase.context(new Page(), "html_export"))).isSameAs(CurvePictures.DRAWN);

        when(page.getOutputDeviceType()).thenReturn("mobile");
        assertThat(of(page)).isSameAs(CurvePictures.DRAWN);
    }

    @Test
    void whereOneIsNotKeptThereIsNoneAndNoMoreAreMade() {
        when(files.keep(any())).thenReturn("/wiki/download/temp/1.png", "");
        CurvePictures ofMap = of(page);

        assertThat(ofMap.of(CURVE, TWO)).isEmpty();
        assertThat(ofMap.of(CURVE, TWO)).isEmpty();
        verify(files, times(2)).keep(any());
    }

    static List<Throwable> failures() {
        return List.of(
                new IOException("no PNG"),
                new IllegalStateException("broken"),
                new NoClassDefFoundError("java/awt/Graphics2D"),
                new UnsatisfiedLinkError("libawt"),
                new AWTError("no toolkit"),
                new InternalError("Fontconfig head is null"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aJavaThatCannotDrawThemHasNone(Throwable failure) throws IOException {
        CurvePicture broken = mock(CurvePicture.class);
        when(broken.png(anyInt(), anyInt())).thenThrow(failure);
        CurvePictures ofMap = of(page);

        assertThat(ofMap.of(broken, TWO)).isEmpty();
        assertThat(ofMap.of(CURVE, TWO)).as("nor is it tried again").isEmpty();
        verify(files, never()).keep(any());
    }

    @Test
    void aPageHasOnlySoManyWithAllMapsOnIt() {
        when(files.keep(any())).thenReturn("/wiki/download/temp/1.png");
        int rows = DocumentPictures.MOST / TWO.size();

        assertThat(IntStream.range(0, rows + 1)
                        .mapToObj(map -> of(page).of(CURVE, TWO).size()))
                .endsWith(2, 0)
                .containsOnlyOnce(0);
        assertThat(of(MacroCase.context(new Page(), "pdf")).of(CURVE, TWO))
                .as("another page")
                .hasSize(2);
    }

    @Test
    void aRowThatTakesTooManyLeavesThemToTheNext() {
        when(files.keep(any())).thenReturn("/wiki/download/temp/1.png");
        CurvePictures ofMap = of(page);

        assertThat(ofMap.of(CURVE, Collections.nCopies(DocumentPictures.MOST + 1, TWO.get(0))))
                .isEmpty();
        assertThat(ofMap.of(CURVE, TWO)).hasSize(2);
    }

    @Test
    void aMapWhosePicturesTakeTooLongHasNoMore() {
        when(files.keep(any())).thenAnswer(call -> {
            now.addAndGet(TimeUnit.SECONDS.toNanos(2));
            return "/wiki/download/temp/1.png";
        });
        CurvePictures ofMap = of(page);

        assertThat(ofMap.of(CURVE, TWO)).hasSize(2);
        assertThat(ofMap.of(CURVE, TWO)).isEmpty();
    }

    @Test
    void onlySoManyAreDrawnAtATimeAndWhoeverWaitedInVainHasNone() throws Exception {
        CountDownLatch drawing = new CountDownLatch(2);
        CountDownLatch done = new CountDownLatch(1);
        when(files.keep(any())).thenAnswer(call -> {
            drawing.countDown();
            assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
            return "/wiki/download/temp/1.png";
        });
        ExecutorService others = Executors.newFixedThreadPool(2);
        try {
            List<Future<List<CurveFigure>>> before = List.of(
                    others.submit(() -> of(MacroCase.context(new Page(), "pdf")).of(CURVE, TWO)),
                    others.submit(() -> of(MacroCase.context(new Page(), "pdf")).of(CURVE, TWO)));
            assertThat(drawing.await(1, TimeUnit.MINUTES)).isTrue();
            CurvePictures third = of(page);
            now.addAndGet(TimeUnit.SECONDS.toNanos(5));
            assertThat(third.of(CURVE, TWO)).isEmpty();
            now.addAndGet(-TimeUnit.SECONDS.toNanos(5));
            done.countDown();
            for (Future<List<CurveFigure>> other : before) {
                assertThat(other.get(1, TimeUnit.MINUTES)).hasSize(2);
            }
        } finally {
            others.shutdownNow();
        }
        assertThat(of(page).of(CURVE, TWO)).as("afterwards").hasSize(2);
    }

    private CurvePictures of(ConversionContext context) {
        return pictures.of(new RenderingContext(context));
    }
}
