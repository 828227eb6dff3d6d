package io.github.journeymap.store;

import com.atlassian.sal.api.message.I18nResolver;
import io.github.journeymap.model.JourneyMap;
import jakarta.inject.Named;

/** The comments of versions, in the language of the person who saves. */
@Named
public class ChangeWords {
    private final I18nResolver words;

    public ChangeWords(I18nResolver words) {
        this.words = words;
    }

    String started() {
        return words.getText("journey-map.history.started");
    }

    String restored(int version) {
        return words.getText("journey-map.history.restored", Integer.toString(version));
    }

    String copied(String pageTitle) {
        return words.getText("journey-map.history.copied", pageTitle);
    }

    String between(JourneyMap before, JourneyMap after) {
        return words.getText("journey-map.history.edited");
    }
}
