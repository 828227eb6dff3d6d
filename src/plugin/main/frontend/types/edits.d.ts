// Edits, as docs/format.md shows them, and what comes of applying them.

/** The id of the thing before it; null for the first place, undefined for the last. */
type After = string | null | undefined;

/** What an edit is sent with: its stamp ([M2]) or, if it was set aside, why. */
interface Sent {
  stamp?: string;
  because?: TroubleKind;
}

interface SetText extends Sent {
  type: 'set-field';
  field: string;
  value: string;
  was: string;
}

interface SetPersonas extends Sent {
  type: 'set-field';
  field: 'personas';
  value: Category[];
  was: Category[];
}

type SetField = SetText | SetPersonas;

/** Null: none. */
interface SetValue extends Sent {
  type: 'set-value';
  row: string;
  step: string;
  value: number | null;
  was: number | null;
}

/** A vote for a note; without `by`, the sender's own. */
interface Vote extends Sent {
  type: 'add-vote' | 'remove-vote';
  id: string;
  by?: string;
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

/** It says where the note was, in case the note is gone by then. */
interface ChangeNote extends Sent {
  type: 'change-note';
  id: string;
  field: 'text' | 'category' | 'persona' | 'picture';
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

interface ChangeScale extends Sent {
  type: 'change-row';
  id: string;
  field: 'scale';
  value: Scale | null;
  was: Scale | null;
}

type ChangeHeading = ChangeText | ChangeCategories | ChangeScale;

/** The value of a field that an edit changes. */
type FieldValue = string | Category[] | Scale | null;

/** One change, as docs/format.md shows it. */
type Edit =
  | SetField
  | SetValue
  | Vote
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

/**
 * Words that can't become an edit: from damaged storage, typed before there was a map, or in a
 * dialog that was left without agreeing.
 */
interface Words extends Sent {
  type: 'damaged';
  value: string;
}

/** What can't be saved: kept for its words. */
type Unsaved = Edit | Words;

/**
 * What became of an edit. `note`: the id of the note that the text was copied to; `other`: the text
 * that it replaced.
 */
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

/** The change that an edit made, and the edit that takes it back. */
interface Done {
  edit: Edit;
  back: Edit;
}

/** The result of applying edits. `steps` are the changes of those edits that had an effect. */
interface Applied {
  map: JourneyMap;
  outcomes: Outcome[];
  changed: Changed;
  steps: Done[];
}
