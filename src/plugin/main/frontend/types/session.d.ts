// What a session tells its listeners, and what it needs of the browser.

interface Person {
  name: string;
  fullName: string;
  /** The cell that they are in, as `row/step`. */
  cell?: string;
}

/** An object that identifies the edits that are undone together. */
type Gesture = object;

/** What opens a text again that was given up. */
interface GivenUp extends TextRequest {
  text: string;
  target: TextTarget;
  /** Whether redo has brought it back. */
  redo?: boolean;
}

/** What was done by one gesture, or the text that was given up. */
interface Deed {
  gesture?: Gesture;
  steps: Done[];
  text?: GivenUp;
}

/**
 * The result of an undo: its edits, how many changes were left alone since others have built on
 * them, or the text to open again.
 */
interface Undone {
  edits: Edit[];
  skipped: number;
  text?: GivenUp;
}

/**
 * What the open text has that isn't among the edits: nothing; letters that soon will be; what can't be for now (it is
 * empty, or being composed); what can't be saved.
 */
type OpenText = '' | 'dirty' | 'held' | 'long';

type SaveState = 'clean' | 'dirty' | 'saving' | 'held' | 'checking' | 'failed' | 'stale';

/** See session/trouble.js. */
type TroubleKind =
  | 'broken'
  | 'busy'
  | 'damaged'
  | 'deleted'
  | 'dialog'
  | 'early'
  | 'failed'
  | 'forbidden'
  | 'foreign'
  | 'gone'
  | 'offline'
  | 'other-map'
  | 'other-user'
  | 'read-only'
  | 'refused'
  | 'removed'
  | 'replaced'
  | 'signed-out'
  | 'slow'
  | 'stopped'
  | 'too-large'
  | 'xsrf';

/** A map that someone has replaced: how, by whom, and the map before. */
interface Former {
  fate: 'uploaded' | 'rolled-back' | 'deleted' | 'replaced';
  author: Person | null;
  map: JourneyMap;
}

/** The status of the session; what `state` can be is explained in session/saver.js. */
interface SessionStatus {
  state: SaveState;
  trouble: TroubleKind | null;
  message: string;
  people: Person[];
  unsaved: number;
  aside: Unsaved[];
  recovered: number;
  stored: boolean;
  former: Former | null;
  undo: Deed | null;
  redo: Deed | null;
}

/** Who has changed something: one person, a person for each note, or null for nobody known. */
type Authors = Person | Map<string, Person | undefined> | null;

/** What a session tells its listeners: what changed, or the outcomes of edits that met other people's. */
interface Change {
  map: JourneyMap;
  /** Whether someone else made the change. */
  remote: boolean;
  by?: Authors;
  changed?: Changed;
  outcomes?: Array<{ edit: Edit; outcome: Outcome }>;
  /** An earlier session's edits had not been saved, and are now. */
  recovered?: boolean;
  /** The notes that texts for the note of that id have become. */
  moved?: Array<{ id: string; note: Note }>;
}

interface Timing {
  /** Milliseconds. */
  now(): number;
  setTimeout(action: () => void, pause: number): number;
  clearTimeout(timer: number | undefined): void;
}

interface Environment {
  clock: Timing;
  fetch(url: string, options: RequestInit): Promise<Response>;
  /** Local storage; may throw. */
  storage(): Storage;
  /** From 0 to 1. */
  random(): number;
}

interface SessionOptions extends Environment {
  rest: string;
  pageId: string;
  name: string;
  template?: string;
  user?: string;
  client?: string;
}
