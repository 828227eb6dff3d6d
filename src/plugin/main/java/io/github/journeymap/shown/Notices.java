package io.github.journeymap.shown;

import io.github.journeymap.label.Messages;
import io.github.journeymap.model.JourneyMap;
import io.github.journeymap.shown.Notice.Kind;
import java.util.List;
import java.util.stream.Collectors;

/** The sentences that say why a map is not shown, or can't be edited. */
public final class Notices {
    private final Messages messages;

    public Notices(Messages messages) {
        this.messages = messages;
    }

    /**
     * The newest file can't be read.
     *
     * @param problem what is wrong and where: {@code $.rows[3].tone: expected …}
     * @param downloadUrl of the file
     */
    public Notice broken(String file, String problem, String downloadUrl) {
        return withFile(Kind.ERROR, messages.text("journey-map.view.notice.broken", file, problem), downloadUrl);
    }

    /** The newest file was written by a newer version of the app. */
    public Notice tooNew(String file, String downloadUrl) {
        return withFile(Kind.WARNING, messages.text("journey-map.view.notice.too-new", file), downloadUrl);
    }

    /** The newest file is over a limit; {@code problem} says which. */
    public Notice tooLarge(String file, String problem, String downloadUrl) {
        return withFile(Kind.ERROR, messages.text("journey-map.view.notice.too-large", file, problem), downloadUrl);
    }

    /** Below a broken file: the version that is shown instead. */
    public Notice olderVersion(int version) {
        return Notice.of(Kind.INFO, messages.text("journey-map.view.notice.older-version", Integer.toString(version)));
    }

    /** Below a broken file: there is no version to show instead. */
    public Notice noReadableVersion() {
        return Notice.of(Kind.INFO, messages.text("journey-map.view.notice.no-readable-version"));
    }

    /** An old version of the page is shown, so the map is shown as it was then. */
    public Notice historical() {
        return Notice.of(Kind.INFO, messages.text("journey-map.view.notice.historical"));
    }

    /** An old version of the page is shown whose version of the map has been removed. */
    public Notice purged() {
        return Notice.of(Kind.WARNING, messages.text("journey-map.view.notice.purged"));
    }

    /** A note is to be chosen, to comment on it. */
    public Notice chooseNote() {
        return Notice.of(Kind.INFO, messages.text("journey-map.comments.choose"));
    }

    /** The map's file was deleted, and there is nothing to show in its place. */
    public Notice deleted(String name) {
        return Notice.of(Kind.WARNING, messages.text("journey-map.view.notice.deleted", name));
    }

    /** The same, for people who can start the map again. */
    public Notice deletedForEditors(String name) {
        return Notice.of(Kind.DELETED, messages.text("journey-map.view.notice.deleted-for-editors", name));
    }

    /** The same, for people who can put it back. */
    public Notice deletedToPutBack(String name) {
        return Notice.of(Kind.DELETED, messages.text("journey-map.view.notice.deleted-to-put-back", name));
    }

    /** Another macro further up shows the same map. */
    public Notice shownAgain() {
        return Notice.of(Kind.INFO, messages.text("journey-map.view.notice.shown-again"));
    }

    /** The whole site is read-only for now. */
    public Notice readOnly() {
        return Notice.of(Kind.INFO, messages.text("journey-map.view.notice.read-only"));
    }

    /** There is no page that could keep a map: a comment, a template, a new page's preview. */
    public Notice noPage() {
        return Notice.of(Kind.INFO, messages.text("journey-map.view.notice.no-page"));
    }

    /** The macro asks for a version that doesn't change any more. */
    public Notice frozen(int version) {
        return Notice.of(Kind.INFO, messages.text("journey-map.view.notice.frozen", Integer.toString(version)));
    }

    /** That version is gone; the next one that is left is shown. */
    public Notice frozenNext(String asked, int version) {
        return Notice.of(
                Kind.WARNING, messages.text("journey-map.view.notice.frozen-next", asked, Integer.toString(version)));
    }

    /** There never was such a version; the newest is shown. */
    public Notice noVersion(String asked) {
        return Notice.of(Kind.WARNING, messages.text("journey-map.view.notice.no-version", asked));
    }

    /**
     * Rows or stages are left out, as the macro asks.
     *
     * @param whole how many the map has
     */
    public Notice excerpt(Excerpt.Cut cut, JourneyMap whole) {
        return Notice.of(
                Kind.INFO,
                messages.text(
                        "journey-map.view.notice.excerpt",
                        Integer.toString(cut.map().rows().size()),
                        Integer.toString(whole.rows().size()),
                        Integer.toString(cut.map().stages().size()),
                        Integer.toString(whole.stages().size())));
    }

    /** The same, for those who may edit the map where all of it is shown. */
    public Notice excerptForEditors() {
        return Notice.of(Kind.INFO, messages.text("journey-map.view.notice.excerpt-for-editors"));
    }

    /** The macro asks for rows that the map doesn't have. */
    public Notice noRows(List<String> headings) {
        return Notice.of(Kind.WARNING, messages.text("journey-map.view.notice.no-row", quoted(headings)));
    }

    /** The macro asks for stages that the map doesn't have. */
    public Notice noStages(List<String> headings) {
        return Notice.of(Kind.WARNING, messages.text("journey-map.view.notice.no-stage", quoted(headings)));
    }

    private String quoted(List<String> headings) {
        return headings.stream()
                .map(heading -> messages.text("journey-map.view.notice.quoted", heading))
                .collect(Collectors.joining(", "));
    }

    /** The map belongs to another page, which includes it here. */
    public Notice included(String pageTitle, String pageUrl) {
        return new Notice(
                Kind.INFO,
                messages.text("journey-map.view.notice.included", pageTitle),
                messages.text("journey-map.view.notice.open-page"),
                pageUrl);
    }

    /** The macro's name can't be the name of a map. */
    public Notice badName(String name) {
        return Notice.of(Kind.ERROR, messages.text("journey-map.view.notice.bad-name", name));
    }

    /** Too many large maps are being read at once. */
    public Notice crowded() {
        return Notice.of(Kind.WARNING, messages.text("journey-map.view.notice.crowded"));
    }

    private Notice withFile(Kind kind, String text, String downloadUrl) {
        return new Notice(kind, text, messages.text("journey-map.view.notice.download"), downloadUrl);
    }
}
