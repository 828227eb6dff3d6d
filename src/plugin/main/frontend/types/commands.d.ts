// What commands see, and what they do.

interface CellPlace {
  kind: 'cell';
  row: string;
  step: string;
}

interface NotePlace {
  kind: 'note';
  id: string;
}

interface HeadingPlace {
  kind: HeadingKind;
  id: string;
}

interface FieldPlace {
  kind: 'title' | 'context';
}

/** A field of the persona's card, by its name. */
interface PersonaPlace {
  kind: 'persona';
  id: string;
}

/** Where a person is on a map; see command/cursor.js. */
type Place = FieldPlace | PersonaPlace | HeadingPlace | CellPlace | NotePlace;

/** A rectangle of cells, by two of its corners. */
type CellRange = [CellPlace, CellPlace];

/** A text of the messages, by its key (messages.js). */
type GetText = (key: string, ...args: Array<string | number>) => string;

/** The key of a text, and its arguments. */
type Phrase = [key: string, ...args: Array<string | number>];

/** What commands see. */
interface EditorState {
  map: JourneyMap;
  /** The place in focus. */
  at: Place;
  /** The column to return to below a heading that spans several. */
  column?: number;
  /** The ids of the notes picked. */
  picked: Set<string>;
  /** The two cells that a range lies between. */
  range: CellRange | null;
  getText: GetText;
  /** The page that the map is on. */
  page?: string;
}

/** What a command has done; see command/command.js. */
interface CommandStep {
  edits?: Edit[];
  at?: Place;
  open?: TextRequest;
  /** The dialog that is to be opened. */
  opener?: 'choosePicture';
  picked?: string[];
  range?: CellRange | null;
  announce?: Phrase;
  toast?: Phrase;
  sure?: [kind: HeadingKind, name: string, count: number];
  command?: Command;
  gesture?: Gesture;
}

type Dispatch = (step: CommandStep) => void;

/** Whether it applies to the state; with `dispatch` it also hands over what is to be done. */
type Command = (state: EditorState, dispatch?: Dispatch) => boolean;

type TextField = 'heading' | 'prompt' | 'text' | 'title';

/** The text of a place, ready to be changed; see command/texts.js. */
interface TextTarget {
  value: string;
  field: TextField;
  limit: number;
  /** Whether it may have lines. */
  lines: boolean;
  edits: (text: string) => Edit[];
  /** The id of a note that is yet to be written. */
  id?: string;
  after?: After;
  /** What of it is stored in the browser only. */
  drafts?: string[];
  /** The category of a note that is yet to be written; `persona` likewise. */
  category?: string;
  persona?: string;
}

/**
 * A text that is to be opened: a note's place, or a cell's for a new one; `text` and `target` bring
 * back what was given up, `again` says that undo does.
 */
interface TextRequest {
  place: Place;
  field?: TextField;
  after?: string;
  text?: string;
  target?: TextTarget;
  caret?: number;
  /** Where the selection begins; it ends at `caret`. */
  from?: number;
  again?: boolean;
}
