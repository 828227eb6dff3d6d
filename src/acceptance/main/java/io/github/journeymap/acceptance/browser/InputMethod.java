package io.github.journeymap.acceptance.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

/** What composes words in the field in focus, as Japanese, Chinese and Korean are typed, and everything on phones. */
public final class InputMethod {
    private final CDPSession tools;

    InputMethod(CDPSession tools) {
        this.tools = tools;
    }

    /** Shows that much of a word, which may still become another. */
    public InputMethod compose(String word) {
        JsonObject composition = new JsonObject();
        composition.addProperty("text", word);
        composition.addProperty("selectionStart", word.length());
        composition.addProperty("selectionEnd", word.length());
        tools.send("Input.imeSetComposition", composition);
        return this;
    }

    /** Ends the word, which is this one now. */
    public InputMethod commit(String word) {
        JsonObject text = new JsonObject();
        text.addProperty("text", word);
        tools.send("Input.insertText", text);
        return this;
    }
}
