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

    /** A key that the input method takes for itself, as the page is told of it. */
    public InputMethod key(String name) {
        for (String type : new String[] {"rawKeyDown", "keyUp"}) {
            JsonObject key = new JsonObject();
            key.addProperty("type", type);
            key.addProperty("key", name);
            key.addProperty("windowsVirtualKeyCode", 229);
            tools.send("Input.dispatchKeyEvent", key);
        }
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
