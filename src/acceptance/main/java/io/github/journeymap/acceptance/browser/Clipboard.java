package io.github.journeymap.acceptance.browser;

import com.microsoft.playwright.Page;
import java.util.Base64;
import java.util.List;

/** The clipboard of a window. */
public final class Clipboard {
    private final Visitor visitor;
    private final Page page;

    Clipboard(Visitor visitor) {
        this.visitor = visitor;
        page = visitor.window();
    }

    /** Puts the text into the clipboard, as if copied from elsewhere. */
    public void put(String text) {
        visitor.allowClipboard();
        page.evaluate("text => navigator.clipboard.writeText(text)", text);
    }

    /** The same with the HTML that programs put beside the text. */
    public void put(String text, String html) {
        visitor.allowClipboard();
        page.evaluate("""
                ([text, html]) => navigator.clipboard.write([new ClipboardItem({
                  'text/plain': new Blob([text], {type: 'text/plain'}),
                  'text/html': new Blob([html], {type: 'text/html'}),
                })])""", List.of(text, html));
    }

    /** Puts a picture (PNG) there, as a screenshot is. */
    public void put(GivenFile picture) {
        visitor.allowClipboard();
        page.evaluate("""
                (base64) => navigator.clipboard.write([new ClipboardItem({
                  'image/png': new Blob([Uint8Array.fromBase64(base64)], {type: 'image/png'}),
                })])""", Base64.getEncoder().encodeToString(picture.bytes()));
    }

    public String text() {
        visitor.allowClipboard();
        return (String) page.evaluate("() => navigator.clipboard.readText()");
    }

    /** The HTML on the clipboard, as a page is given it that asks for it. */
    public String html() {
        visitor.allowClipboard();
        return (String) page.evaluate("""
                () => navigator.clipboard.read()
                  .then(([item]) => item.getType('text/html'))
                  .then((html) => html.text())""");
    }

    /** The picture on the clipboard, as a file. */
    public byte[] picture() {
        String base64 = (String) page.evaluate("""
                () => navigator.clipboard.read()
                  .then(([item]) => item.getType('image/png'))
                  .then((blob) => blob.arrayBuffer())
                  .then((bytes) => new Uint8Array(bytes).toBase64())""");
        return Base64.getDecoder().decode(base64);
    }
}
