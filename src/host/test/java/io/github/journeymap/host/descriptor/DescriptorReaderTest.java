package io.github.journeymap.host.descriptor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DescriptorReaderTest {
    @Test
    void aModuleTypeThatIsNotKnownIsNamed() {
        assertThatThrownBy(() ->
                        DescriptorReader.read("<atlassian-plugin key=\"p\"><gadget key=\"g\"/></atlassian-plugin>"))
                .hasMessageContaining("unknown module type <gadget> with key \"g\"");
    }

    @Test
    void aBlueprintWithoutItsWebItemIsNotSilentlyMissingFromTheDialog() {
        assertThatThrownBy(() -> DescriptorReader.read("<atlassian-plugin key=\"p\">"
                        + "<blueprint key=\"b\" index-key=\"i\" content-template-key=\"t\"/>"
                        + "<content-template key=\"t\"><resource name=\"template\" type=\"download\" location=\"t.xml\"/>"
                        + "</content-template></atlassian-plugin>"))
                .hasMessageContaining("there is no <web-item> for blueprint b");
    }
}
