// The map, as the server sends it and as its file holds it; docs/format.md says what the fields mean.

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

type JourneyMap = import('../editor/model/journey-map.js').JourneyMap;
