import { apply } from '../edit/apply.js';
import { JourneyMap } from '../model/journey-map.js';
import { NONE, fateOf } from './file.js';
import { Trouble } from './trouble.js';

/** The map as the server has it, as far as this browser knows. */
export class ServerMap {
  constructor() {
    /** Identifies this content of the file. */
    this.tag = NONE;
    const none = /** @type {unknown} */ (undefined);
    /** None before the start. */
    this.map = /** @type {JourneyMap} */ (none);
    /** Whether this is the whole map, and not only what the page shows of it. */
    this.whole = false;
    /** Whether edits had other outcomes on the server than here, and its map hasn't been read yet. */
    this.differs = false;
  }

  /** Identifies the file, whatever its version. */
  get file() {
    return this.tag.split('-')[0];
  }

  /** The tag of the map that the server can build upon to tell news; or empty. */
  get since() {
    return this.whole ? this.tag : '';
  }

  /** Throws if the tag is another file's, which is no next version of this map. @param {string} tag */
  expect(tag) {
    const fate = fateOf(this.tag, tag);
    if (fate === 'deleted' || fate === 'replaced') throw new Trouble(fate, { isOurs: true });
  }

  /**
   * Applies what the server has applied, batch after batch. If the outcomes differ here (this
   * script may be older than the server), nothing is done and the map must be read; until then,
   * nothing counts as saved.
   *
   * @param {readonly Batch[]} batches
   * @returns {Map<string, Person | undefined> | null} who has changed which notes; null if it came to something else
   */
  follow(batches) {
    let { map } = this;
    const by = new Map();
    for (const { edits, outcomes, author } of batches) {
      const applied = attempted(map, edits);
      if (!applied?.outcomes.every(({ outcome }, i) => outcome === outcomes[i].outcome)) {
        this.whole = false;
        this.differs = true;
        return null;
      }
      map = applied.map;
      if (author) applied.changed.notes.forEach((id) => by.set(id, author));
    }
    this.map = map;
    return by;
  }

  /** Whether applying the edit would do anything. @param {Edit} edit */
  applies(edit) {
    return !!attempted(this.map, [edit]);
  }
}

/** @param {JourneyMap} map @param {readonly Edit[]} edits @returns {Applied | null} */
function attempted(map, edits) {
  try {
    return apply(map, edits);
  } catch {
    // It is of a type that only newer scripts know.
    return null;
  }
}
