package io.github.journeymap.host.storage;

/** What turns a macro into HTML while a page is rendered. */
@FunctionalInterface
public interface Macros {
    /** @return trusted HTML; if the macro fails, it says so */
    String render(MacroCall call);
}
