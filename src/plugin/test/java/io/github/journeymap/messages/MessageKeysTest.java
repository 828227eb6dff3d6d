package io.github.journeymap.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.journeymap.SourceText;
import io.github.journeymap.template.Templates;
import io.github.journeymap.unreadable.Expected;
import io.github.journeymap.unreadable.MapTooLargeException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Run from the module's folder: reads the sources to see which messages they ask for. */
class MessageKeysTest extends MessagesCase {
    private static final Path MAIN = Path.of("main");
    private static final Path DESCRIPTOR = Path.of("../../atlassian-plugin.xml");
    private static final Pattern KEY = Pattern.compile("[\"'`](journey-map\\.[a-z-]+(?:\\.[a-z-]+)*\\.?)");

    private static final String EDITOR = "journey-map.editor.";
    private static final String WORDS = "([\\w+-]+(?:\\.[\\w+-]+)*\\.?)";
    private static final Pattern EDITOR_CALL = Pattern.compile("\\bgetText\\(\\s*[\"'`]" + WORDS + "[\"'`]");
    private static final Pattern EDITOR_BEGINNING = Pattern.compile("[\"'`]" + WORDS + "\\$\\{");
    private static final Pattern EDITOR_END = Pattern.compile("\\}((?:\\.[\\w-]+)+)`");

    /** Whatever in the scripts could be an editor's key. */
    private static final Pattern EDITOR_LITERAL = Pattern.compile("[\"'`]" + WORDS + "(?=[\"'`])");

    /** Keys that sources put together from a beginning and a constant's name. */
    private static final Set<String> MADE_UP = madeUp();

    @Test
    void areThereForEveryKeyThatIsAskedFor() {
        Set<String> missing = used();
        missing.addAll(MADE_UP);
        missing.removeIf(key -> key.endsWith(".") || isBeginning(key));
        missing.removeAll(all());
        assertThat(missing).isEmpty();
    }

    @Test
    void areThereForEveryKeyThatTheScriptsAskFor() {
        Set<String> missing = inScripts(EDITOR_CALL);
        assertThat(missing).hasSizeGreaterThan(200);
        missing.removeAll(ofEditor());
        assertThat(missing).isEmpty();
    }

    @Test
    void areAllAskedForByTheScripts() {
        Set<String> unused = ofEditor();
        unused.removeAll(inScripts(EDITOR_LITERAL));
        Set<String> beginnings = inScripts(EDITOR_BEGINNING);
        unused.removeIf(
                key -> beginnings.stream().anyMatch(beginning -> beginning.endsWith(".") && key.startsWith(beginning)));
        Set<String> ends = inScripts(EDITOR_END);
        unused.removeIf(key -> ends.stream().anyMatch(key::endsWith));
        assertThat(unused).isEmpty();
    }

    @Test
    void areAllAskedFor() {
        Set<String> unused = all();
        unused.removeAll(used());
        unused.removeAll(MADE_UP);
        unused.removeIf(key -> key.startsWith("io.github.journeymap.journey-map"));
        List<String> beginnings = used().stream()
                .filter(key -> key.endsWith(".") || isBeginning(key))
                .toList();
        unused.removeIf(key -> beginnings.stream()
                .map(beginning -> beginning.endsWith(".") ? beginning : beginning + ".")
                .anyMatch(key::startsWith));
        assertThat(unused).isEmpty();
    }

    /** Something that is put together with more: no text of its own, but others begin with it. */
    private static boolean isBeginning(String key) {
        Set<String> all = all();
        return !all.contains(key) && all.stream().anyMatch(other -> other.startsWith(key + "."));
    }

    private static Set<String> all() {
        return new TreeSet<>(load("journey-map").stringPropertyNames());
    }

    /** Without the beginning that all of them have. */
    private static Set<String> ofEditor() {
        Set<String> keys = new TreeSet<>();
        load("editor").stringPropertyNames().forEach(key -> keys.add(key.substring(EDITOR.length())));
        return keys;
    }

    private static Set<String> inScripts(Pattern pattern) {
        Set<String> found = new TreeSet<>();
        for (Path source : sources()) {
            if (source.toString().endsWith(".js")) {
                pattern.matcher(SourceText.of(source)).results().forEach(each -> found.add(each.group(1)));
            }
        }
        return found;
    }

    private static Set<String> madeUp() {
        Set<String> keys = new TreeSet<>();
        for (Expected expected : Expected.values()) {
            keys.add("journey-map.format.expected." + expected.key());
        }
        for (MapTooLargeException.Limit limit : MapTooLargeException.Limit.values()) {
            keys.add("journey-map.format.too-large." + limit.key());
        }
        Templates.list().forEach(key -> keys.add("journey-map.template." + key));
        return keys;
    }

    /** But for those of the editor, which its scripts ask for. */
    private static Set<String> used() {
        Set<String> used = new TreeSet<>();
        for (Path source : sources()) {
            KEY.matcher(SourceText.of(source)).results().forEach(each -> used.add(each.group(1)));
        }
        used.removeIf(key -> key.startsWith(EDITOR));
        return used;
    }

    private static List<Path> sources() {
        List<Path> sources = new ArrayList<>(List.of(DESCRIPTOR));
        try (Stream<Path> files = Files.walk(MAIN)) {
            files.filter(file -> file.toString().matches(".*\\.(java|js|vm|xml)"))
                    .forEach(sources::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }
}
