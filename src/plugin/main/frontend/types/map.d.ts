// The map, as the server sends it and as its file holds it; docs/format.md says what the fields mean.

interface Note {
  id: string;
  row: string;
  step: string;
  text: string;
  category?: string;
  /** The id of one of the map's personas. */
  persona?: string;
  /** The name of an image that is attached to the page. */
  picture?: string;
}

interface Step {
  id: string;
  heading?: string;
}

interface Stage {
  id: string;
  heading?: string;
  prompt?: string;
  /** The name of a colour; without one, it depends on the stage's place. */
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

/** The scale of a row of values. */
interface Scale {
  min: number;
  max: number;
  unit?: string;
  faces?: boolean;
  /** sum or average */
  total?: string;
  /** Whether the row's curve is drawn in the row above, beside that one's curve. */
  joined?: boolean;
}

/** A number in one cell. */
interface Value {
  row: string;
  step: string;
  value: number;
}

/** Which notes people have voted for, and how they vote. */
interface Votes {
  /** open or hidden; else nobody votes */
  state?: string;
  /** The number of notes that each person may vote for, in digits. */
  limit?: string;
  /** The ids of the rows that it is about, with a space between them; left out for all. */
  rows?: string;
  /** `me` is the reader; everyone else has a different pseudonym for each note. */
  on?: Array<{ note: string; by: string[] }>;
  /** How many people have voted, in digits; the server knows. */
  voters?: string;
  /** Whether others may have voted whose votes are still hidden. */
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
  /** The personas that notes can be about. */
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

/** The things that have ids, by the words for them. */
interface Things {
  note: Note;
  row: Row;
  stage: Stage;
  step: Step;
}

type HeadingKind = 'stage' | 'step' | 'row';

type JourneyMap = import('../editor/model/journey-map.js').JourneyMap;
