package io.github.journeymap.search;

import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Attachment;
import com.atlassian.confluence.plugins.index.api.Extractor2;
import com.atlassian.confluence.plugins.index.api.FieldDescriptor;
import io.github.journeymap.attachment.MapFiles;
import io.github.journeymap.attachment.MapName;
import io.github.journeymap.filed.FiledMaps;
import io.github.journeymap.model.Category;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.model.Limits;
import io.github.journeymap.model.Note;
import io.github.journeymap.model.Persona;
import io.github.journeymap.model.Row;
import io.github.journeymap.model.Stage;
import io.github.journeymap.model.Step;
import io.github.journeymap.site.Access;
import io.github.journeymap.unreadable.LostBytesException;
import io.github.journeymap.unreadable.NewerFormatException;
import io.github.journeymap.unreadable.UnreadableMapException;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the search index the words of a map's file: title, context, personas, headings, categories, notes. Prompts are
 * the same in every map and help nobody find one; ids and the names of JSON fields are no words. Confluence indexes a
 * file together with the restrictions of its page.
 *
 * <p>A page's own entry has the words of all its maps, so that a hit leads to the page. Confluence makes it anew when
 * it indexes the page; of what is documented, nothing lets an app ask for that when only a file of the page has
 * changed.
 */
public class MapTextExtractor implements Extractor2 {
    private static final Logger LOG = LoggerFactory.getLogger(MapTextExtractor.class);

    /** The most bytes that are read of the maps of one page. */
    private static final long MOST_BYTES = 4L * Limits.MAP_BYTES;

    private final MapFiles files;
    private final FiledMaps maps;

    public MapTextExtractor(MapFiles files, FiledMaps maps) {
        this.files = files;
        this.maps = maps;
    }

    @Override
    public StringBuilder extractText(Object searchable) {
        StringBuilder words = new StringBuilder();
        if (searchable instanceof Attachment file && MapName.isMapFile(file.getFileName())) {
            add(file, words);
        } else if (searchable instanceof AbstractPage page && page.isLatestVersion() && !Access.isDraft(page)) {
            try {
                ofPage(page, words);
            } catch (RuntimeException e) {
                LOG.warn("The maps of page {} could not be listed for the search", page.getId(), e);
            }
        }
        return words;
    }

    /** Adds the words of all maps of the page. Past {@link #MOST_BYTES}, further maps are found as attachments only. */
    private void ofPage(AbstractPage page, StringBuilder words) {
        long left = MOST_BYTES;
        for (Attachment file : files.maps(page)) {
            left -= file.getFileSize();
            if (left >= 0) {
                add(file, words);
            }
        }
    }

    private void add(Attachment file, StringBuilder words) {
        try {
            add(maps.read(file), words);
        } catch (NewerFormatException e) {
            e.map().ifPresent(map -> add(map, words));
        } catch (LostBytesException e) {
            LOG.warn("Attachment {} could not be read for the search", file.getId(), e);
        } catch (UnreadableMapException e) {
            // A broken file has no words to index; its page says what is wrong with it.
            return;
        } catch (RuntimeException e) {
            LOG.warn("Attachment {} could not be read for the search", file.getId(), e);
        }
    }

    @Override
    public Collection<FieldDescriptor> extractFields(Object searchable) {
        return List.of();
    }

    private static void add(JourneyMap map, StringBuilder words) {
        line(map.title(), words);
        line(map.context().heading(), words);
        line(map.context().text(), words);
        Persona persona = map.persona();
        for (String text : List.of(persona.name(), persona.role(), persona.text(), persona.quote(), persona.alt())) {
            line(text, words);
        }
        map.personas().forEach(each -> line(each.label(), words));
        for (Stage stage : map.stages()) {
            line(stage.heading(), words);
            for (Step step : stage.steps()) {
                line(step.heading(), words);
            }
        }
        for (Row row : map.rows()) {
            line(row.heading(), words);
            for (Category category : row.categories()) {
                line(category.label(), words);
            }
        }
        for (Note note : map.notes()) {
            line(note.text(), words);
        }
    }

    private static void line(String text, StringBuilder words) {
        if (!text.isEmpty()) {
            words.append(text).append('\n');
        }
    }
}
