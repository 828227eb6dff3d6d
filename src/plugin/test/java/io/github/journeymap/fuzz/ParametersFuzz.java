package io.github.journeymap.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.renderer.PageContext;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.macro.JourneyMapMacro;
import io.github.journeymap.messages.UserMessages;
import io.github.journeymap.refusal.BadNameException;
import io.github.journeymap.rest.DownloadNames;
import io.github.journeymap.template.Templates;
import io.github.journeymap.wiki.EnglishMessages;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Whatever stands in the macro's parameters, name and template, parted by a line break: the name is a map's or refused,
 * and a map's name comes back out of file names, addresses and headers as it went in.
 */
public final class ParametersFuzz {
    private static final JourneyMapMacro MACRO =
            new JourneyMapMacro(null, null, null, new UserMessages(new EnglishMessages()));
    private static final String FILE_NAME = "filename=\"[A-Za-z0-9 ._-]*\"; filename\\*=UTF-8''[A-Za-z0-9%._-]*";

    private ParametersFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        String[] both = new String(bytes, StandardCharsets.UTF_8).split("\n", 2);
        String template = both.length > 1 ? both[1] : "";
        String picture = MACRO.getImagePlaceholder(Map.of("name", both[0], "template", template), new OnPage())
                .getUrl();
        assertThat(URI.create(picture).toASCIIString()).isEqualTo(picture);
        MapName name;
        try {
            name = MapName.ofParameter(both[0]);
        } catch (BadNameException expected) {
            assertThat(picture).startsWith("/download/resources/");
            return;
        }
        assertThat(new MapName(name.value())).isEqualTo(name);
        assertThat(name.value().codePointCount(0, name.value().length())).isBetween(1, MapName.LONGEST);
        assertThat(name.value())
                .doesNotContainPattern("[/\\\\:*?\"<>|\\p{Cntrl}]")
                .doesNotStartWith(".");
        assertThat(MapName.isMapFile(name.fileName())).isTrue();
        String[] path = picture.split("[/?]");
        assertThat(URLDecoder.decode(path[7], StandardCharsets.UTF_8)).isEqualTo(name.value());
        assertThat(Templates.list()).contains(picture.substring(picture.indexOf('=') + 1));
        String header = DownloadNames.of(name.value());
        assertThat(header).matches(FILE_NAME);
        assertThat(URLDecoder.decode(header.substring(header.indexOf("''") + 2), StandardCharsets.UTF_8))
                .isEqualTo(name.value());
    }

    /** No mock: they remember every call, and there are millions. */
    private static final class OnPage implements ConversionContext {
        private final Page page = new Page();

        @Override
        public ContentEntityObject getEntity() {
            return page;
        }

        @Override
        public String getOutputType() {
            return "display";
        }

        @Override
        public String getOutputDeviceType() {
            return "desktop";
        }

        @Override
        public PageContext getPageContext() {
            return null;
        }

        @Override
        public String getSpaceKey() {
            return "DEMO";
        }
    }
}
