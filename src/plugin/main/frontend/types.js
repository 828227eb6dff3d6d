/**
 * @fileoverview The shapes of what the front end passes around, for the type check that the build
 * runs over these sources. Never loaded in a browser. docs/format.md says what the fields mean.
 *
 * @externs
 */

/** @record */
function Note() {}
/** @type {string} */ Note.prototype.id;
/** @type {string} */ Note.prototype.row;
/** @type {string} */ Note.prototype.step;
/** @type {string} */ Note.prototype.text;
/** @type {string|undefined} */ Note.prototype.category;

/** @record */
function Step() {}
/** @type {string} */ Step.prototype.id;
/** @type {string|undefined} */ Step.prototype.heading;

/** @record */
function Stage() {}
/** @type {string} */ Stage.prototype.id;
/** @type {string} */ Stage.prototype.heading;
/** @type {string|undefined} */ Stage.prototype.prompt;
/** @type {string|undefined} */ Stage.prototype.accent;
/** @type {!Array<!Step>} */ Stage.prototype.steps;

/** @record */
function Category() {}
/** @type {string} */ Category.prototype.id;
/** @type {string} */ Category.prototype.label;
/** @type {string|undefined} */ Category.prototype.prompt;
/** @type {string|undefined} */ Category.prototype.icon;

/** @record */
function Row() {}
/** @type {string} */ Row.prototype.id;
/** @type {string} */ Row.prototype.heading;
/** @type {string|undefined} */ Row.prototype.prompt;
/** @type {string|undefined} */ Row.prototype.kind;
/** @type {string|undefined} */ Row.prototype.tone;
/** @type {string|undefined} */ Row.prototype.icon;
/** @type {!Array<!Category>|undefined} */ Row.prototype.categories;

/** @record */
function Context() {}
/** @type {string|undefined} */ Context.prototype.heading;
/** @type {string|undefined} */ Context.prototype.prompt;
/** @type {string|undefined} */ Context.prototype.text;

/**
 * A map without its notes.
 *
 * @record
 */
function Head() {}
/** @type {string} */ Head.prototype.title;
/** @type {!Context|undefined} */ Head.prototype.context;
/** @type {!Array<!Stage>} */ Head.prototype.stages;
/** @type {!Array<!Row>} */ Head.prototype.rows;

/**
 * One change, as docs/format.md shows it. Which fields there are depends on the type, and `stage`,
 * `step` and `row` are ids in some and things in others: so the fields are not checked.
 *
 * @typedef {?}
 */
var Edit;

/** @record */
function Outcome() {}
/** @type {string} */ Outcome.prototype.outcome;
/** @type {string|undefined} */ Outcome.prototype.note;
/** @type {string|undefined} */ Outcome.prototype.other;

/**
 * What has to be painted again: notes by id, cells as `row/step`. Headings tell by themselves: what
 * hasn't changed is the same object.
 *
 * @record
 */
function Changed() {}
/** @type {!Set<string>} */ Changed.prototype.notes;
/** @type {!Set<string>} */ Changed.prototype.cells;

/**
 * What an edit came down to, and what takes it back.
 *
 * @record
 */
function Done() {}
/** @type {!Edit} */ Done.prototype.edit;
/** @type {!Edit} */ Done.prototype.back;

/** @record */
function Gesture() {}
/** @type {?} the same object for all that is undone together */ Gesture.prototype.gesture;
/** @type {!Array<!Done>} */ Gesture.prototype.steps;
/** @type {!Object|undefined} a text that was given up: what opens it again */ Gesture.prototype
  .text;

/**
 * What undo comes to: the edits that were made, how many steps others have built on, or the text
 * that is to be opened again.
 *
 * @record
 */
function Undone() {}
/** @type {!Array<!Edit>} */ Undone.prototype.edits;
/** @type {number} */ Undone.prototype.skipped;
/** @type {!Object|undefined} */ Undone.prototype.text;

/** @record */
function Person() {}
/** @type {string} */ Person.prototype.name;
/** @type {string} */ Person.prototype.fullName;
/** @type {string} */ Person.prototype.place;

/**
 * What listeners of a session are told: what changed, or the outcomes of edits that met others'.
 *
 * @record
 */
function Change() {}
/** @type {?} a JourneyMap */ Change.prototype.map;
/** @type {boolean|undefined} somebody else's doing */ Change.prototype.remote;
/** @type {?} a Person, who it was for each note by id, or null */ Change.prototype.by;
/** @type {!Changed|undefined} */ Change.prototype.changed;
/** @type {!Array<{edit: !Edit, outcome: !Outcome}>|undefined} */ Change.prototype.outcomes;
/** @type {boolean|undefined} an earlier session's edits had not been saved, and are now */
Change.prototype.recovered;
/** @type {!Array<{id: string, note: !Note}>|undefined} what a text for the note of that id has become */
Change.prototype.moved;

/**
 * A map that somebody has put another one in the place of: how, who, and which map it was.
 *
 * @record
 */
function Former() {}
/** @type {string} uploaded or rolled-back */ Former.prototype.fate;
/** @type {?Person} */ Former.prototype.author;
/** @type {?} a JourneyMap */ Former.prototype.map;

/** @record */
function Status() {}
/** @type {?Former} */ Status.prototype.former;
/** @type {string} */ Status.prototype.state;
/** @type {?string} */ Status.prototype.trouble;
/** @type {string} */ Status.prototype.message;
/** @type {!Array<!Person>} */ Status.prototype.people;
/** @type {number} */ Status.prototype.unsaved;
/** @type {!Array<!Edit>} */ Status.prototype.aside;
/** @type {number} */ Status.prototype.recovered;
/** @type {boolean} */ Status.prototype.stored;
/** @type {?Gesture} */ Status.prototype.undo;
/** @type {?Gesture} */ Status.prototype.redo;

/**
 * Edits that the server has applied to a map, at once.
 *
 * @record
 */
function Batch() {}
/** @type {!Array<!Edit>} */ Batch.prototype.edits;
/** @type {!Array<!Outcome>} */ Batch.prototype.outcomes;
/** @type {!Person|undefined} none if it is this window's */ Batch.prototype.author;

/**
 * A map as the server answers it, or the changes that make it of the one that the browser has. After
 * a save they are there only if the browser can't work the map out for itself.
 *
 * @record
 */
function Answer() {}
/** @type {string} tells this content of the file from all others */ Answer.prototype.tag;
/** @type {!Object|undefined} */ Answer.prototype.map;
/** @type {!Array<!Batch>|undefined} */ Answer.prototype.changes;
/** @type {?Person|undefined} */ Answer.prototype.author;
/** @type {boolean|undefined} */ Answer.prototype.canEdit;
/** @type {boolean|undefined} whether its newest version came as a file */ Answer.prototype
  .uploaded;
/** @type {!Array<!Outcome>} of a save */ Answer.prototype.outcomes;
/** @type {!Array<!Person>|undefined} of presence */ Answer.prototype.people;
/** @type {!Array<!Version>|undefined} of the history */ Answer.prototype.versions;
/** @type {string|undefined} of a comparison */ Answer.prototype.html;
/** @type {!Array<{key: string, title: string, about: string, picture: string, map: !Object}>|undefined} */
Answer.prototype.templates;

/** @record */
function Version() {}
/** @type {number} */ Version.prototype.version;
/** @type {string} */ Version.prototype.modified;
/** @type {string} */ Version.prototype.comment;
/** @type {?Person} */ Version.prototype.author;

/**
 * What the page says of a map, in data attributes.
 *
 * @record
 */
function MapData() {}
/** @type {string} */ MapData.prototype.mapName;
/** @type {string} */ MapData.prototype.mapTag;
/** @type {string} */ MapData.prototype.mapDigest;

/**
 * What came of applying edits. `steps`: what each edit that changed the map came down to.
 *
 * @record
 */
function Applied() {}
/** @type {?} a JourneyMap */ Applied.prototype.map;
/** @type {!Array<!Outcome>} */ Applied.prototype.outcomes;
/** @type {!Changed} */ Applied.prototype.changed;
/** @type {!Array<!Done>} */ Applied.prototype.steps;

/** @record */
function Timing() {}
/** @return {number} milliseconds */ Timing.prototype.now = function () {};
/** @param {function()} action @param {number} pause @return {number} */
Timing.prototype.setTimeout = function (action, pause) {};
/** @param {number|undefined} timer */ Timing.prototype.clearTimeout = function (timer) {};

/** @record */
function SessionOptions() {}
/** @type {string} */ SessionOptions.prototype.rest;
/** @type {string} */ SessionOptions.prototype.pageId;
/** @type {string} */ SessionOptions.prototype.name;
/** @type {string|undefined} */ SessionOptions.prototype.template;
/** @type {string|undefined} */ SessionOptions.prototype.user;
/** @type {string|undefined} */ SessionOptions.prototype.client;
/** @type {!Timing} */ SessionOptions.prototype.clock;
/** @type {function(string, !Object): !Promise<!Response>} */ SessionOptions.prototype.fetch;
/** @type {function(): ?} local storage; may throw */ SessionOptions.prototype.storage;
/** @type {function(): number} from 0 to 1 */ SessionOptions.prototype.random;

/** @type {?} what the loader has kept of what was done before the editor was there */
Element.prototype.journeyMapEarly;

/**
 * Hands over what the joined editor exports.
 *
 * @param {?} it
 */
function exported(it) {}
