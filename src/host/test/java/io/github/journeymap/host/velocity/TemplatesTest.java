package io.github.journeymap.host.velocity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    /** A class of a plugin. */
    public static final class Secret {
        public String getName() {
            return "name";
        }

        public String getOther() {
            return "other";
        }

        public String textHtml() {
            return "<u>";
        }
    }

    private static String render(String template, Map<String, ?> values) {
        return render("t.html.vm", template, values);
    }

    private static String render(String name, String template, Map<String, ?> values) {
        String secret = Secret.class.getName();
        return new Templates(
                        path -> Optional.of(new ByteArrayInputStream(template.getBytes(StandardCharsets.UTF_8))),
                        List.of(secret + "#getName()", secret + "#textHtml()")::contains,
                        Templates::asksToBeEscaped)
                .render(name, values);
    }

    @Test
    void everyReferenceIsEscaped() {
        assertThat(render("<p title=\"$x\">${x}</p>", Map.of("x", "<a href='1'>\"&\"")))
                .isEqualTo(
                        "<p title=\"&lt;a href=&apos;1&apos;&gt;&quot;&amp;&quot;\">&lt;a href=&apos;1&apos;&gt;&quot;&amp;&quot;</p>");
    }

    @Test
    void aTemplateThatDoesNotAskForItIsNotEscaped() {
        assertThat(render("t.vm", "$x", Map.of("x", "<b>"))).isEqualTo("<b>");
    }

    @Test
    void whatIsNamedHtmlIsNot() {
        assertThat(render("$textHtml ${textHtml}", Map.of("textHtml", "<b>"))).isEqualTo("<b> <b>");
    }

    @Test
    void whatAMapHasUnderSuchANameIs() {
        assertThat(render("$map.textHtml", Map.of("map", Map.of("textHtml", "<i>"))))
                .isEqualTo("&lt;i&gt;");
    }

    @Test
    void aMethodThatIsNamedSoIsNot() {
        assertThat(render("$secret.textHtml()", Map.of("secret", new Secret()))).isEqualTo("<u>");
    }

    @Test
    void valuesOfTheJdkCanBeAskedAnything() {
        assertThat(render(
                        "#foreach($e in $map.entrySet())$e.key=$e.value.size()$list.isEmpty()#end",
                        Map.of("map", Map.of("a", List.of(1, 2)), "list", List.of())))
                .isEqualTo("a=2true");
    }

    @Test
    void otherClassesOnlyWhatIsListed() {
        assertThat(render(
                        "$secret.getName() $secret.name $secret.getOther() $secret.other",
                        Map.of("secret", new Secret())))
                .isEqualTo("name name $secret.getOther() $secret.other");
    }

    @Test
    void aClassIsOutOfReach() {
        assertThat(render(
                        "$x.getClass() $x.class $list.class.forName('java.lang.Runtime')",
                        Map.of("x", "x", "list", List.of())))
                .isEqualTo("$x.getClass() $x.class $list.class.forName('java.lang.Runtime')");
    }
}
