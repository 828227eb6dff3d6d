package io.github.journeymap.acceptance.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitUntilState;
import io.github.journeymap.acceptance.site.Site;
import io.github.journeymap.acceptance.site.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One person at one browser window, signed in. What goes wrong in the window (an uncaught exception, an error in the
 * console, something the content security policy refused) is remembered; a test that ends with such problems fails.
 */
public final class Visitor {
    /**
     * Nanoseconds between the first two tries. Each one asks the browser, which would otherwise spend half of its time
     * on answers; so the pauses grow.
     */
    private static final long FIRST_PAUSE = 20_000_000;

    private static final long LAST_PAUSE = 150_000_000;

    /** A part of the driver's message about a window that was closed; the class of that error isn't public. */
    private static final String GONE = "has been closed";

    private static final int SECONDS_TO_CLOSE = 30;

    /** How the browser calls an element with an id in a trace: {@code LayoutListItem LI id='…' class='…'}. */
    private static final Pattern PAINTED = Pattern.compile(" id='([^']+)'");

    private static final ScheduledExecutorService PATIENCE = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "patience");
        thread.setDaemon(true);
        return thread;
    });

    private final Site site;
    private final User user;
    private final BrowserContext context;
    private final Page page;
    private final List<String> problems = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();

    /** Someone in a browser that is signed in already, by other means than {@link Visitors}. */
    public static Visitor in(BrowserContext context, Site site, User user) {
        return new Visitor(site, user, context);
    }

    Visitor(Site site, User user, BrowserContext context) {
        this.site = site;
        this.user = user;
        this.context = context;
        page = context.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(problem -> problems.add("Uncaught: " + problem));
    }

    public Site site() {
        return site;
    }

    public User user() {
        return user;
    }

    /** Records the layout shifts of the next page and all later ones ({@link #shifts}). */
    public Visitor watchingShifts() {
        page.addInitScript("""
                window.shifts = [];
                new PerformanceObserver((list) => shifts.push(...list.getEntries()))
                  .observe({ type: 'layout-shift', buffered: true });""");
        return this;
    }

    /** The layout shifts since the page was loaded: how far, and which elements moved. */
    public List<String> shifts() {
        return ScriptResult.texts(page.evaluate("""
                () => shifts.map(({ value, sources }) =>
                  `${value} ${[...sources].map(({ node }) => node?.className ?? node?.nodeName)}`)"""));
    }

    /** The most elements for which the browser computed styles in one go while something was done. */
    public int mostStyledAtOnceWhile(Runnable something) {
        return tracedWhile(something, "devtools.timeline", "UpdateLayoutTree")
                .filter(about -> about.has("elementCount"))
                .mapToInt(about -> about.get("elementCount").getAsInt())
                .max()
                .orElse(0);
    }

    /** The ids of all elements that the browser painted again while something was done. */
    public Set<String> paintedAgainWhile(Runnable something) {
        return tracedWhile(something, "disabled-by-default-blink.invalidation", "InvalidateDisplayItemClient")
                .map(about -> PAINTED.matcher(about.get("client").getAsString()))
                .filter(Matcher::find)
                .map(painted -> painted.group(1))
                .collect(Collectors.toSet());
    }

    /** What the browser notes about each event of that name while something is done. */
    private Stream<JsonObject> tracedWhile(Runnable something, String category, String name) {
        Browser browser = context.browser();
        browser.startTracing(page, new Browser.StartTracingOptions().setCategories(List.of(category)));
        something.run();
        JsonObject trace = JsonParser.parseString(new String(browser.stopTracing(), StandardCharsets.UTF_8))
                .getAsJsonObject();
        return trace.getAsJsonArray("traceEvents").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(event -> name.equals(event.get("name").getAsString()))
                .map(event -> event.getAsJsonObject("args"));
    }

    /** The window itself, for what no page object offers, such as going back or loading the page anew. */
    public Page window() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    public Network network() {
        return new Network(context, page);
    }

    public Clipboard clipboard() {
        return new Clipboard(this);
    }

    public Screenshots screenshots() {
        return new Screenshots(page);
    }

    /** From now on every answer takes that many milliseconds longer. */
    public Visitor onASlowLine(int milliseconds) {
        network().delay(milliseconds);
        return this;
    }

    public Visitor allowClipboard() {
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        return this;
    }

    /** In this test the console may show errors that contain a match of the pattern: say why beside the call. */
    public Visitor expecting(String pattern) {
        expected.add(Pattern.compile(pattern));
        return this;
    }

    /** Waits until a module has run, with everything that waited for it. */
    public void scriptHasRun(String address) {
        page.evaluate("address => import(address).then(() => {})", address);
    }

    /** Stops the clock of the window: time passes only by {@link #letPass}. */
    public Visitor stopTheClock() {
        page.clock().install();
        return this;
    }

    /** Lets so many milliseconds pass in a window whose clock is stopped. */
    public void letPass(int milliseconds) {
        page.clock().runFor(milliseconds);
    }

    /** Leaves the page all the same when the browser asks. */
    public void acceptDialogs() {
        page.onDialog(Dialog::accept);
    }

    /** The types of the dialogs that the browser opens from now on. Each is accepted; the list grows. */
    public List<String> asked() {
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        return asked;
    }

    /** Whether the browser asks before it leaves the page; the answer given is to stay. */
    public boolean isWarnedOnLeaving() {
        AtomicReference<String> asked = new AtomicReference<>("");
        page.onDialog(dialog -> {
            asked.set(dialog.type());
            dialog.dismiss();
        });
        // Not by closing the window: Chromium 156 has crashed, twice in some hundred runs, when that was called off.
        page.evaluate("() => { setTimeout(() => (location.href = 'about:blank')); }");
        eventually(() -> {
            if (asked.get().isEmpty()) {
                throw new AssertionError("The browser did not ask");
            }
        });
        return asked.get().equals("beforeunload");
    }

    /** Closes the window as people do; returns when it is closed, which it isn't if the browser asks first. */
    public void closeWindow() {
        page.waitForClose(() -> page.close(new Page.CloseOptions().setRunBeforeUnload(true)));
    }

    /** Forgets the session, as if it had expired. */
    public void loseSession() {
        context.clearCookies();
    }

    /** Everything that went wrong in the window and was not expected. */
    public List<String> problems() {
        return problems.stream()
                .filter(problem -> expected.stream()
                        .noneMatch(pattern -> pattern.matcher(problem).find()))
                .toList();
    }

    /**
     * Waits until the assertions hold, however often they must be tried; after half a minute it fails with what the
     * last try said. Not for what should never happen.
     */
    public void eventually(Runnable assertions) {
        AtomicReference<AssertionError> last = new AtomicReference<>();
        AtomicLong next = new AtomicLong(System.nanoTime());
        AtomicLong pause = new AtomicLong(FIRST_PAUSE);
        try {
            page.waitForCondition(() -> {
                if (System.nanoTime() < next.get()) {
                    return false;
                }
                try {
                    assertions.run();
                    return true;
                } catch (AssertionError e) {
                    last.set(e);
                    next.set(System.nanoTime() + pause.getAndUpdate(before -> Math.min(before * 3 / 2, LAST_PAUSE)));
                    return false;
                }
            });
        } catch (TimeoutError e) {
            AssertionError reason = last.get();
            if (reason == null) {
                throw new AssertionError(e.getMessage(), e);
            }
            // A step within the last try may have run out of time.
            reason.addSuppressed(e);
            throw reason;
        }
    }

    public void press(String key) {
        page.keyboard().press(key);
    }

    /** Types as a person does, key by key. */
    public void type(String text) {
        page.keyboard().type(text);
    }

    /** An input method, for languages whose letters are composed of several keys. */
    public InputMethod inputMethod() {
        return new InputMethod(context.newCDPSession(page));
    }

    /** Puts the text in at once where the caret is: for tests that are not about keys. */
    public void insert(String text) {
        page.keyboard().insertText(text);
    }

    /** The file that the browser downloads when something is done. */
    public byte[] downloads(Runnable something) {
        try {
            return Files.readAllBytes(page.waitForDownload(something).path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes on to another page. */
    public void goElsewhere() {
        page.navigate(site.address());
    }

    /** Has pages record from now on whether the browser had kept them: a page without scripts could not be asked later. */
    public Visitor noticingWhatIsKept() {
        page.addInitScript("addEventListener('pageshow', (event) => { window.isKept = event.persisted; });");
        return this;
    }

    /**
     * Goes back in the window's history, after {@link #noticingWhatIsKept}.
     *
     * @return whether the browser has kept that page, and shows it as it was left
     */
    public boolean goBackToWhatIsKept() {
        // A page that the browser has kept has no load event to wait for.
        page.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.waitForFunction("() => document.readyState === 'complete'");
        return (Boolean) page.evaluate("() => !!window.isKept");
    }

    /**
     * Closes the browser, so that nothing that is still under way arrives. A browser that is closed while it reloads
     * its page may never answer; after a while it is left alone, and ends with the others.
     */
    public void leave() {
        ScheduledFuture<?> impatience =
                PATIENCE.schedule(Thread.currentThread()::interrupt, SECONDS_TO_CLOSE, TimeUnit.SECONDS);
        try {
            context.close();
        } catch (PlaywrightException e) {
            // If a request is held back at that moment, the driver complains that its window is gone, which is what was
            // asked for.
            if (!(e.getCause() instanceof InterruptedException)
                    && !e.getMessage().contains(GONE)) {
                throw e;
            }
        } finally {
            impatience.cancel(false);
            Thread.interrupted();
        }
    }

    private void note(ConsoleMessage message) {
        if ("error".equals(message.type())) {
            problems.add("Console: " + message.text() + " at " + message.location());
        }
    }
}
