package io.github.journeymap.host.descriptor;

import java.util.List;

/** {@code <xhtml-macro>}. */
public record MacroModule(
        String key, String name, String className, String icon, String descriptionKey, List<Parameter> parameters) {
    /**
     * A parameter of the macro, as the form that inserts it asks for it.
     *
     * @param values what an {@code enum} can be; empty for other types
     */
    public record Parameter(
            String name, String type, boolean required, boolean hidden, String defaultValue, List<String> values) {}
}
