package io.github.journeymap.host.descriptor;

/**
 * {@code <blueprint>} with what its {@code <web-item>} and {@code <content-template>} say.
 *
 * @param label i18n key
 * @param index the label that pages made from it get
 * @param indexTitle i18n key of the title of the page that lists them
 * @param description i18n key; empty for none
 * @param icon address of its picture under the plugin's resources; empty for none
 * @param template where the content template is in the jar
 * @param createsAtOnce the page is made without going through the editor
 */
public record BlueprintModule(
        String key,
        String label,
        String index,
        String indexTitle,
        String description,
        String icon,
        String template,
        boolean createsAtOnce,
        int weight) {}
