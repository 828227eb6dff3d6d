// What is sent to the server, and what it answers.

/** A sign of presence: where a person is. */
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
  /** Missing for this window's own. */
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

/** A template that people have made themselves. */
interface OwnTemplate extends Template {
  page: string;
  name: string;
  /** Whether it also has notes, values or words, which are only taken over on request. */
  filled: boolean;
}

interface OwnTemplates {
  templates: OwnTemplate[];
  /** Whether there are more than fit into the list. */
  more: boolean;
}

/** The map that a file would become, and what the person can choose about it. */
interface Found {
  map: MapJson;
  /** The names of its tables, sheets, lists and diagrams. */
  parts: string[];
  part: number;
  /** The first lines of a table, and which of them names the stages. */
  lines?: string[];
  headings?: number;
  unclear?: boolean;
  /** From which line on rows and columns are swapped; -1: none. */
  swap?: number;
  /** What has become of the notes and values of the map that a spreadsheet was exported from. */
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
  /** Of the change that has made it so; see session/copied-storage.js. */
  number?: number;
  at: number;
  edits?: Edit[];
  aside?: Unsaved[];
  file?: string;
}

/** A record of local storage as its change with that number has left it; null: as gone. */
interface Copy {
  key: string;
  number: number;
  text: string | null;
}
