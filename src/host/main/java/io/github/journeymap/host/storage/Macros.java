package io.github.journeymap.host.storage;

/** What turns a macro into HTML while a page is rendered. */
@FunctionalInterface
public interface Macros {
    /** @return trusted HTML; trouble in the macro is told in it */
    String render(MacroCall call);
}
