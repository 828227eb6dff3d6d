package io.github.journeymap.acceptance.page;

import java.util.Locale;

/** What menus of a map offer. */
public enum Choice {
    ADD_NOTE("note.add"),
    EDIT_NOTE("note.edit"),
    COPY_LINK("note.link"),
    CREATE_ISSUE("issue"),
    REMOVE_NOTE("note.remove"),
    RENAME("rename"),
    EDIT_CONTEXT("context.edit"),
    EDIT_PROMPT("prompt.edit"),
    ADD_STEP("step.add"),
    STEP_BEFORE("step.before"),
    STEP_AFTER("step.after"),
    REMOVE_STEP("step.remove"),
    ADD_STAGE("stage.add"),
    STAGE_BEFORE("stage.before"),
    STAGE_AFTER("stage.after"),
    REMOVE_STAGE("stage.remove"),
    ADD_ROW("row.add"),
    ROW_BEFORE("row.before"),
    ROW_AFTER("row.after"),
    CURVE_AFTER("row.curve.after"),
    ADD_NUMBERS("row.numbers.add"),
    LINE_AFTER("row.line.after"),
    HIDE_ROW("away.hide"),
    COLLAPSE_ROW("away.collapse.row"),
    COLLAPSE_STAGE("away.collapse.stage"),
    REMOVE_ROW("row.remove"),
    REPLACE_WITH_TABLE("as-table.replace"),
    MOVE("move"),
    PUT_TOGETHER("together"),
    PUT_TOGETHER_WITH("together.with"),
    MOVE_UP("move.up"),
    MOVE_DOWN("move.down"),
    MOVE_LEFT("move.left"),
    MOVE_RIGHT("move.right"),
    TONE_NEUTRAL("tone.neutral"),
    TONE_POSITIVE("tone.positive"),
    TONE_NEGATIVE("tone.negative"),
    TONE_OPPORTUNITY("tone.opportunity"),
    EDIT_SCALE("scale.edit"),
    CHOOSE_ICON("icon.choose"),
    EDIT_PERSONAS("personas.edit"),
    TAKE_PERSONA("persona.take"),
    PRESENT("present"),
    FULL_SCREEN("full"),
    EDIT_CATEGORIES("categories.edit"),
    CHOOSE_TEMPLATE("template"),
    CHANGE_TEMPLATE("template.change"),
    IMPORT("import"),
    SAVE_AS_TEMPLATE("save-template"),
    SEE_EXAMPLE("example"),
    VERSIONS("history"),
    COMMENT("comment"),
    VOTE("vote"),
    START_VOTING("voting.start"),
    CLOSE_VOTING("voting.close"),
    RESULT("voting.result"),
    CLEAR_VOTES("voting.clear"),
    KEYS("keys");

    /** @param tone as the file has it */
    public static Choice tone(String tone) {
        return valueOf("TONE_" + tone.toUpperCase(Locale.ROOT));
    }

    private final String key;

    Choice(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
