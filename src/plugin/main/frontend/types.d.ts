/**
 * The shapes of what the front end passes around, for the type check that the build runs over scripts and tests.
 * Never loaded in a browser. docs/format.md says what the fields mean.
 */

// --- the map ---------------------------------------------------------------------------------

interface Note {
  id: string;
  row: string;
  step: string;
  text: string;
  category?: string;
}

interface Step {
  id: string;
  heading?: string;
}

interface Stage {
  id: string;
  heading?: string;
  prompt?: string;
  /** The name of a colour; none: by the stage's place. */
  accent?: string;
  steps: Step[];
}

interface Category {
  id: string;
  label?: string;
  prompt?: string;
  icon?: string;
}

interface Row {
  id: string;
  heading?: string;
  prompt?: string;
  kind?: string;
  tone?: string;
  icon?: string;
  categories?: Category[];
}

interface Context {
  heading?: string;
  prompt?: string;
  text?: string;
}

/** A map without its notes. */
interface Head {
  title: string;
  context: Context;
  stages: Stage[];
  rows: Row[];
}

/** A map as the server sends it, and as its file holds it. */
interface MapJson extends Head {
  format?: string;
  version?: number;
  notes?: Note[];
}

/** What has an id, by the word for it. */
interface Things {
  note: Note;
  row: Row;
  stage: Stage;
  step: Step;
}

type HeadingKind = 'stage' | 'step' | 'row';

type JourneyMap = import('./editor/model/journey-map.js').JourneyMap;

// --- edits -----------------------------------------------------------------------------------

/** The id of what something stands behind; null: it is the first; none: it is the last. */
type After = string | null | undefined;

/** What an edit is sent with ([M2]), or why it was set aside. */
interface Sent {
  stamp?: string;
  because?: string;
}

interface SetField extends Sent {
  type: 'set-field';
  field: string;
  value: string;
  was: string;
}

interface AddNote extends Sent {
  type: 'add-note';
  note: Note;
  after?: After;
}

interface RemoveNote extends Sent {
  type: 'remove-note';
  id: string;
  was: string;
}

/** With where the note was, in case it is gone by then. */
interface ChangeNote extends Sent {
  type: 'change-note';
  id: string;
  field: 'text' | 'category';
  value: string;
  was: string;
  row: string;
  step: string;
}

interface MoveNote extends Sent {
  type: 'move-note';
  id: string;
  row: string;
  step: string;
  after?: After;
}

interface AddStage extends Sent {
  type: 'add-stage';
  stage: Stage;
  after?: After;
}

interface AddStep extends Sent {
  type: 'add-step';
  stage: string;
  step: Step;
  after?: After;
}

interface AddRow extends Sent {
  type: 'add-row';
  row: Row;
  after?: After;
}

interface RemoveHeading extends Sent {
  type: 'remove-stage' | 'remove-step' | 'remove-row';
  id: string;
}

interface MoveHeading extends Sent {
  type: 'move-stage' | 'move-row';
  id: string;
  after?: After;
}

interface MoveStep extends Sent {
  type: 'move-step';
  id: string;
  stage: string;
  after?: After;
}

interface ChangeText extends Sent {
  type: 'change-stage' | 'change-step' | 'change-row';
  id: string;
  field: 'heading' | 'prompt' | 'tone' | 'accent' | 'icon';
  value: string;
  was: string;
}

interface ChangeCategories extends Sent {
  type: 'change-row';
  id: string;
  field: 'categories';
  value: Category[];
  was: Category[];
}

type ChangeHeading = ChangeText | ChangeCategories;

/** One change, as docs/format.md shows it. */
type Edit =
  | SetField
  | AddNote
  | RemoveNote
  | ChangeNote
  | MoveNote
  | AddStage
  | AddStep
  | AddRow
  | RemoveHeading
  | MoveHeading
  | MoveStep
  | ChangeHeading;

/** Words that no edit can be made of any more: of a storage that is damaged, or typed before there was a map. */
interface Words extends Sent {
  type: 'damaged';
  value: string;
}

/** What can't be saved: kept for its words. */
type Unsaved = Edit | Words;

/** What became of an edit. `note`: the copy that a text became; `other`: what stood there instead. */
type Outcome =
  | { outcome: 'done' | 'unchanged' | 'kept' | 'restored' }
  | { outcome: 'both-kept'; note: string }
  | { outcome: 'replaced'; other: string };

/**
 * What has to be painted again: notes by id, cells as `row/step`. Headings tell by themselves: what
 * hasn't changed is the same object.
 */
interface Changed {
  notes: Set<string>;
  cells: Set<string>;
}

/** What an edit came down to, and what takes it back. */
interface Done {
  edit: Edit;
  back: Edit;
}

/** What came of applying edits. `steps`: what each edit that changed the map came down to. */
interface Applied {
  map: JourneyMap;
  outcomes: Outcome[];
  changed: Changed;
  steps: Done[];
}
