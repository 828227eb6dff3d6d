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
  /** The id of one of the map's personas. */
  persona?: string;
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
  scale?: Scale;
  categories?: Category[];
}

/** What the values of a row are measured by. */
interface Scale {
  min: number;
  max: number;
  unit?: string;
  faces?: boolean;
  /** sum or average */
  total?: string;
  /** Whether its curve is to be drawn in the row above, beside that one's. */
  joined?: boolean;
}

/** A number in one cell. */
interface Value {
  row: string;
  step: string;
  value: number;
}

/** Which notes people have marked, and how they vote. */
interface Votes {
  /** open or hidden; else nobody votes */
  state?: string;
  /** On how many notes each may vote, in digits. */
  limit?: string;
  /** `me` is whoever looks; anyone else is another name for each note. */
  on?: Array<{ note: string; by: string[] }>;
  /** Others may have voted, of whom nobody is told yet. */
  own?: boolean;
}

/** Who the map is about. */
interface Persona {
  name?: string;
  role?: string;
  text?: string;
  quote?: string;
  picture?: string;
  alt?: string;
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
  persona?: Persona;
  /** Those whom notes of any row can be about. */
  personas?: Category[];
  stages: Stage[];
  rows: Row[];
  values?: Value[];
  votes?: Votes;
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

/** On a note; without `by`, the sender's own. */
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

/** With where the note was, in case it is gone by then. */
interface ChangeNote extends Sent {
  type: 'change-note';
  id: string;
  field: 'text' | 'category' | 'persona';
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

/** What a field says that an edit changes. */
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

/** Words that no edit can be made of: of a storage that is damaged, typed before there was a map, or in a dialog that nobody has agreed to. */
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

/** The result of applying edits. `steps`: what each edit that changed the map came down to. */
interface Applied {
  map: JourneyMap;
  outcomes: Outcome[];
  changed: Changed;
  steps: Done[];
}

// --- the session -----------------------------------------------------------------------------

interface Person {
  name: string;
  fullName: string;
  /** The cell that they are in, as `row/step`. */
  cell?: string;
}

/** The same object for all that is undone together. */
type Gesture = object;

/** A text that was given up: what opens it again. */
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

/** What undo comes to: the edits that were made, how many steps others have built on, or the text that is to be opened again. */
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

/** A map that someone has replaced with another one: how, by whom, and the former map. */
interface Former {
  fate: 'uploaded' | 'rolled-back' | 'deleted' | 'replaced';
  author: Person | null;
  map: JourneyMap;
}

/** How things stand between this browser and the server. */
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

/** Who has changed something: a person, for each note its own, or nobody that is known. */
type Authors = Person | Map<string, Person | undefined> | null;

/** What listeners of a session are told: what changed, or the outcomes of edits that met others'. */
interface Change {
  map: JourneyMap;
  /** Someone else's doing. */
  remote: boolean;
  by?: Authors;
  changed?: Changed;
  outcomes?: Array<{ edit: Edit; outcome: Outcome }>;
  /** An earlier session's edits had not been saved, and are now. */
  recovered?: boolean;
  /** What a text for the note of that id has become. */
  moved?: Array<{ id: string; note: Note }>;
}

// --- what the server is told and answers -----------------------------------------------------

/** Where a person is. */
interface Sign {
  client: string;
  number: number;
  cell: string;
  leave: boolean;
}

interface SaveRequest {
  seen: string;
  since: string;
  template?: string;
  client: string;
  edits: Edit[];
}

/** Edits that the server has applied to a map, at once. */
interface Batch {
  edits: Edit[];
  outcomes: Outcome[];
  /** None if it is this window's. */
  author?: Person | null;
}

/** What every answer about a map says. */
interface AboutMap {
  /** Identifies this content of the file. */
  tag: string;
  author?: Person | null;
  /** Whether its newest version came as a file. */
  uploaded?: boolean;
  canEdit?: boolean;
}

/** The map, or the changes that make it of the one that the browser has. */
type News = AboutMap & (WholeMap | Changes);

/** The answer to a save. The map or changes are there only if the browser can't work the map out for itself. */
type Saved = AboutMap & { outcomes: Outcome[] } & (WholeMap | Changes | NoNews);

interface WholeMap {
  map: MapJson;
  changes?: undefined;
}

interface Changes {
  map?: undefined;
  changes: Batch[];
}

interface NoNews {
  map?: undefined;
  changes?: undefined;
}

interface Presence {
  tag: string;
  people: Person[];
}

interface Version {
  version: number;
  modified: string;
  comment: string;
  author?: Person | null;
  summary?: string;
}

interface Template {
  key: string;
  title: string;
  about: string;
  picture: string;
  map: MapJson;
}

/** One that people have made themselves. */
interface OwnTemplate extends Template {
  page: string;
  name: string;
  /** Whether there is more to it than is taken over without asking. */
  filled: boolean;
}

interface OwnTemplates {
  templates: OwnTemplate[];
  /** Whether there are others, for which there is no room. */
  more: boolean;
}

/** The map that a file would become, and what there is to choose about it. */
interface Found {
  map: MapJson;
  /** The names of its tables, sheets, lists and diagrams. */
  parts: string[];
  part: number;
  /** The first lines of a table, and which of them names the stages. */
  lines?: string[];
  headings?: number;
  unclear?: boolean;
  /** What has become of the notes of the map that a spreadsheet was taken from. */
  origin?: Origin;
  leftOut: string[];
  more: number;
}

/** See Origin.java. */
interface Origin {
  changed: Record<string, string>;
  values: Record<string, string>;
  gone: string[];
}

/** Why the server refuses a request; an answer from anywhere else may hold anything. */
interface Refusal {
  error?: string;
  message?: string;
  path?: string;
}

/** Unsaved edits in the browser's storage; a damaged record may lack anything. */
interface Stored {
  at: number;
  edits?: Edit[];
  aside?: Unsaved[];
  file?: string;
}

// --- what a session needs of the browser -----------------------------------------------------

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

// --- commands --------------------------------------------------------------------------------

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

/** One thing of the persona's card, by the name of its field. */
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
  /** The column to come back to below a heading that spans several. */
  column?: number;
  /** The ids of the notes picked. */
  picked: Set<string>;
  /** The two cells that a range lies between. */
  range: CellRange | null;
  getText: GetText;
}

/** What a command has done; see command/command.js. */
interface CommandStep {
  edits?: Edit[];
  at?: Place;
  open?: TextRequest;
  /** The dialog that is to be opened. */
  opener?: 'portrait';
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
  /** Of a note that is yet to be written. */
  id?: string;
  after?: After;
  /** What was kept of it in the browser only. */
  drafts?: string[];
  /** What a note that is yet to be written will have. */
  category?: string;
  persona?: string;
}

/**
 * A text that is to be opened: a note's place, or a cell's for a new one; `text` and `target` bring back what was given up,
 * `again` says that undo does.
 */
interface TextRequest {
  place: Place;
  field?: TextField;
  after?: string;
  text?: string;
  target?: TextTarget;
  caret?: number;
  /** Where what is selected begins. */
  from?: number;
  again?: boolean;
}

// --- the clipboard ---------------------------------------------------------------------------

/** A note on the clipboard: of a category, and about a persona, by their ids here, and their labels elsewhere. */
interface CopiedNote {
  text: string;
  category?: string;
  label?: string;
  persona?: string;
  whose?: string;
}

/** A number, and how it was written. */
interface CopiedValue {
  value: number;
  text: string;
}

/**
 * What a clipboard holds: a block, of lines of cells of notes and values, or notes. In a block, cells that hold nothing may be
 * missing.
 */
type Copied = (
  | { cells: CopiedNote[][][]; values?: Array<Array<CopiedValue | null>>; notes?: undefined }
  | { notes: CopiedNote[]; cells?: undefined; values?: undefined }
) & {
  /** Whether it was copied from a map, so that a note is a note, also one that is but a number. */
  isOwn?: boolean;
};

// --- the view --------------------------------------------------------------------------------

type EditorView = import('./editor/view/editor-view.js').EditorView;

/** What is fetched on first use, by what opens it; see first-use.js. */
type Openers = typeof import('./editor/first-use.js').openers;

/** What there is to be drawn: the map, and what has changed in it. */
interface Drawn extends Pick<Change, 'map' | 'by'> {
  changed: Changed;
  remote?: boolean;
}

/**
 * How a text is left: `keep` saves it; `next` saves it and opens the note after it; `tab` and `back` save it and go to the
 * next or last cell; `drop` gives it up.
 */
type TextEnd = 'keep' | 'next' | 'tab' | 'back' | 'drop';

/** What can be done about what is said: its label, what it does, and whether that takes something away. */
type Action = [label: string, run: () => unknown, danger?: boolean];

/** See menus/menu.js. */
interface MenuItem {
  label: string;
  command?: Command;
  run?: () => unknown;
  /** Items in one line, that are seen by their `look`. */
  swatches?: MenuItem[];
  look?: Attributes;
  checked?: boolean;
  keys?: string;
  makeReady?: () => void;
}

/** What is fetched on first use, by its path; see first-use.js. */
interface FirstUse {
  'categories/chips': typeof import('./editor/categories/chips.js');
  'dialogs/categories': typeof import('./editor/dialogs/categories.js');
  'dialogs/icons': typeof import('./editor/dialogs/icons.js');
  'dialogs/move': typeof import('./editor/dialogs/move.js');
  'dialogs/paste': typeof import('./editor/dialogs/paste.js');
  'dialogs/portrait': typeof import('./editor/dialogs/portrait.js');
  'dialogs/save-as-template': typeof import('./editor/dialogs/save-as-template.js');
  'dialogs/scale': typeof import('./editor/dialogs/scale.js');
  'dialogs/shortcuts': typeof import('./editor/dialogs/shortcuts.js');
  'dialogs/table': typeof import('./editor/dialogs/table.js');
  'dialogs/templates': typeof import('./editor/dialogs/templates.js');
  'hiding/hiding': typeof import('./editor/hiding/hiding.js');
  'import/import': typeof import('./editor/import/import.js');
  'insert/insert': typeof import('./editor/insert/insert.js');
  'wide/reach': typeof import('./editor/wide/reach.js');
  'menus/menus': typeof import('./editor/menus/menus.js');
  'page/as-table': typeof import('./editor/page/as-table.js');
  'panels/example': typeof import('./editor/panels/example.js');
  'panels/versions': typeof import('./editor/panels/versions.js');
  'persona/persona': typeof import('./editor/persona/persona.js');
  'picture/picture': typeof import('./editor/picture/picture.js');
  'screen/screen': typeof import('./editor/screen/screen.js');
  'votes/votes': typeof import('./editor/votes/votes.js');
  'values/values': typeof import('./editor/values/values.js');
  'view/collaborators': typeof import('./editor/view/collaborators.js');
  'view/attending': typeof import('./editor/view/attending.js');
  'view/guidance': typeof import('./editor/view/guidance.js');
  'view/linked': typeof import('./editor/view/linked.js');
  'view/drag': typeof import('./editor/view/drag.js');
}

/** Opens what is fetched on first use. */
interface Opener<About extends unknown[] = []> {
  (view: EditorView, ...about: About): Promise<unknown>;
  /** Fetches it when someone is about to open it. */
  makeReady(): void;
}

type OpenerOf<Open> = Open extends (view: EditorView, ...about: infer About) => unknown ? Opener<About> : never;

/** What pages show are HTML elements, and so is what pointers, keys and the focus are about. */
interface ParentNode {
  querySelector(selectors: `${'.' | ':scope' | '['}${string}`): HTMLElement | null;
  querySelectorAll(selectors: `${'.' | ':scope' | '['}${string}`): NodeListOf<HTMLElement>;
}

interface Element {
  closest(selectors: `${'.' | '['}${string}`): HTMLElement | null;
}

interface UIEvent {
  readonly target: HTMLElement;
  readonly currentTarget: HTMLElement;
}

/** Attributes, or listeners, of an element; none for null and false. */
type Attributes = Record<string, unknown>;

/** `div.a.b` makes a div. */
type ElementOf<Spec extends string> = Spec extends `${infer Tag}.${string}` ? Tagged<Tag> : Tagged<Spec>;

type Tagged<Tag extends string> = Tag extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[Tag] : HTMLElement;

/** What asks in a dialog. */
interface Asking {
  getText: GetText;
  root: HTMLElement;
}

type EarlyEvent = MouseEvent | KeyboardEvent | FocusEvent;

/** What someone did in a map before its editor was there; see loader/loader.js. */
interface EarlyInput {
  /** What was pressed, and what was typed. */
  steps: Array<EarlyEvent | string>;
  /** What letters go into. */
  field: HTMLTextAreaElement | null;
  /** Whether an input method is at work in it. */
  composing: boolean;
  holdsWords: boolean;
  press(event: EarlyEvent): void;
  open(target: HTMLElement): void;
  close(): void;
  /** Hands all of it to the editor, for good. */
  handOver(): Array<EarlyEvent | string>;
}

interface PointerEvent {
  /** Of such a press: what its pointer has done last; the face has captured it until it is lifted. */
  latest?: PointerEvent;
}

interface Window {
  /** The links to the site's own pages, as the server wrote them. */
  journeyMapLinks?: NodeListOf<HTMLElement>;
}

/** What pages are told of a map that can be edited. */
interface HTMLElement {
  journeyMapEarly?: EarlyInput;
  /** A press on a face before the editor was there. */
  journeyMapDrag?: PointerEvent;
  journeyMapEditor?: Promise<EditorView>;
}

/** See screen/screen.js. */
type ScreenAction = 'fit' | 'fullScreen' | 'present' | 'larger' | 'smaller' | 'actualSize';
