package io.github.journeymap.host.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StorageRendererTest {
    private static final Links LINKS = new Links() {
        @Override
        public String page(String space, String title) {
            return "/display/" + space + "/" + title;
        }

        @Override
        public String attachment(String fileName) {
            return "/files/" + fileName;
        }
    };

    private static String render(String storage) {
        return new StorageRenderer(call -> "<b>" + call.name() + call.parameters() + call.body() + "</b>", LINKS)
                .render(storage);
    }

    @Test
    void ordinaryElementsAndEntitiesStayAsTheyAre() {
        assertThat(render("<h2>Caf&eacute;</h2><p>a &amp; b&nbsp;c<br/>d</p>"))
                .isEqualTo("<h2>Café</h2><p>a &amp; b&nbsp;c<br>d</p>");
    }

    @Test
    void aMacroGetsItsParametersAndItsBody() {
        assertThat(render("<ac:structured-macro ac:name=\"m\"><ac:parameter ac:name=\"x\">a &lt; b</ac:parameter>"
                        + "<ac:plain-text-body><![CDATA[<raw>]]></ac:plain-text-body></ac:structured-macro>"))
                .isEqualTo("<b>m{x=a < b}<raw></b>");
    }

    @Test
    void aParameterThatNamesAPageIsItsSpaceAndTitle() {
        assertThat(render("<ac:structured-macro ac:name=\"include\"><ac:parameter ac:name=\"\"><ac:link>"
                        + "<ri:page ri:space-key=\"DEMO\" ri:content-title=\"Home\"/></ac:link></ac:parameter>"
                        + "</ac:structured-macro>"))
                .isEqualTo("<b>include{=DEMO:Home}</b>");
    }

    @Test
    void nothingThatRunsGetsThrough() {
        assertThat(render("<script>alert(1)</script><p onclick=\"alert(1)\" style=\"x\">p</p>"
                        + "<a href=\"javascript:alert(1)\">a</a><iframe src=\"https://x\">f</iframe>"))
                .isEqualTo("<p>p</p><a>a</a>f");
    }

    @Test
    void linksGoToPagesAndFiles() {
        assertThat(render("<ac:link><ri:page ri:content-title=\"Home\"/></ac:link>"
                        + "<ac:link><ri:attachment ri:filename=\"a.txt\"/><ac:plain-text-link-body><![CDATA[A & B]]>"
                        + "</ac:plain-text-link-body></ac:link>"))
                .isEqualTo("<a href=\"/display//Home\">Home</a><a href=\"/files/a.txt\">A &amp; B</a>");
    }

    @Test
    void theEditorGivesBackTheStorageFormatItGot() {
        String macro = StorageFormat.macro("journey-map", Map.of("name", "A \"b\" & <c>"));
        String storage = "<p>Some <strong>words</strong></p>" + macro + "<ul><li>x</li></ul>";
        String html = new EditorFormat(call -> "<span>" + call.name() + "</span>").toEditor(storage);
        assertThat(html).contains("<figure").doesNotContain("<ac:structured-macro");
        assertThat(StorageFormat.macro(
                        StorageFormat.parse(EditorFormat.toStorage(html)).selectFirst("ac|structured-macro")))
                .isEqualTo(new MacroCall("journey-map", Map.of("name", "A \"b\" & <c>"), ""));
        assertThat(EditorFormat.toStorage(html)).contains("<p>Some <strong>words</strong></p>", "<ul><li>x</li></ul>");
    }

    @Test
    void aLinkInALineStaysInItsLineInTheEditor() {
        String storage = "<p>See <ac:link><ri:page ri:content-title=\"Home\"></ri:page></ac:link> first</p>";
        String html = new EditorFormat(MacroCall::name).toEditor(storage);
        assertThat(html).startsWith("<p>See <span").doesNotContain("<figure");
        assertThat(EditorFormat.toStorage(html)).isEqualTo(storage);
    }

    @Test
    void theEditorKeepsWhatItDoesNotKnow() {
        String tasks = "<ac:task-list><ac:task><ac:task-body>Do it</ac:task-body></ac:task></ac:task-list>";
        String html = new EditorFormat(MacroCall::name).toEditor(tasks + "<p>x</p>");
        assertThat(EditorFormat.toStorage(html)).isEqualTo(tasks + "<p>x</p>");
    }

    @Test
    void aContentTemplateGetsItsVariablesAndWords() {
        ContentTemplate template = new ContentTemplate("<?xml version=\"1.0\"?><p><at:i18n at:key=\"k\"/></p>"
                + "<ac:structured-macro ac:name=\"m\"><ac:parameter ac:name=\"x\"><at:var at:name=\"v\"/></ac:parameter>"
                + "</ac:structured-macro>");
        assertThat(template.fill(Map.of("v", "<1>"), key -> "word of " + key))
                .isEqualTo("<p>word of k</p><ac:structured-macro ac:name=\"m\"><ac:parameter ac:name=\"x\">&lt;1&gt;"
                        + "</ac:parameter></ac:structured-macro>");
    }
}
