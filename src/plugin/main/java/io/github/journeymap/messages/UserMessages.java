package io.github.journeymap.messages;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.sal.api.message.I18nResolver;
import io.github.journeymap.label.Messages;
import io.github.journeymap.unreadable.LostBytesException;
import io.github.journeymap.unreadable.MapTooLargeException;
import io.github.journeymap.unreadable.NewerFormatException;
import io.github.journeymap.unreadable.NotAJourneyMapException;
import io.github.journeymap.unreadable.NotJsonException;
import io.github.journeymap.unreadable.UnreadableMapException;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Locale;

/** Texts in the language of the current user. */
@Named
public class UserMessages implements Messages {
    private final I18nResolver texts;

    public UserMessages(I18nResolver texts) {
        this.texts = texts;
    }

    @Override
    public String text(String key, String... arguments) {
        return arguments.length == 0 ? texts.getText(key) : texts.getText(key, (Serializable[]) arguments);
    }

    /** The same in another language than the current user's. */
    public String text(Locale language, String key, String... arguments) {
        return texts.getText(language, key, (Serializable[]) arguments);
    }

    /**
     * Says who changed a map, and on which day in the server's time zone.
     *
     * @param author null when unknown or anonymous
     */
    public String changed(ConfluenceUser author, Instant when) {
        Date day = Date.from(when);
        return author == null
                ? texts.getText("journey-map.view.changed", day)
                : texts.getText("journey-map.view.changed-by", day, PersonName.of(author));
    }

    /** A text with numbers in it, which it may be worded by: {@code {0,choice,1#one note|1<{0} notes}}. */
    public String counted(String key, Integer... numbers) {
        return texts.getText(key, (Serializable[]) numbers);
    }

    /** A day, where the server stands. */
    public String day(Instant when) {
        return texts.getText("journey-map.overview.day", Date.from(when));
    }

    /** What a sentence says of a moment, where the server stands. */
    public String at(String key, Instant moment) {
        return texts.getText(key, Date.from(moment));
    }

    /** Says that an earlier version was restored: the one of that time, in the server's time zone. */
    public String restored(Instant then) {
        return texts.getText("journey-map.history.restored", Date.from(then));
    }

    /** The language of the reader's words: {@code en}, or another in which they are there. */
    public String language() {
        return text("journey-map.view.language");
    }

    /** What comes first where the reader's language is spoken. */
    public Comparator<String> order() {
        return Collator.getInstance(Locale.forLanguageTag(language()))::compare;
    }

    /** What is wrong with a file or a batch, and where. */
    public String problem(UnreadableMapException problem) {
        if (problem instanceof LostBytesException) {
            return text("journey-map.format.lost");
        }
        if (problem instanceof NotJsonException broken) {
            return broken.encoding()
                    .map(encoding -> text("journey-map.format.encoding." + encoding.key()))
                    .orElseGet(() -> text("journey-map.format.not-json", broken.path()));
        }
        if (problem instanceof NotAJourneyMapException other) {
            String found = other.found().isEmpty() ? text("journey-map.format.nothing") : other.found();
            String expected =
                    text("journey-map.format.expected." + other.expected().key(), other.argument());
            return text("journey-map.format.not-a-map", other.path(), expected, found);
        }
        if (problem instanceof MapTooLargeException large) {
            return text("journey-map.format.too-large." + large.limit().key(), Integer.toString(large.most()));
        }
        return text("journey-map.format.newer", Integer.toString(((NewerFormatException) problem).version()));
    }
}
