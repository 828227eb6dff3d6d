import { apply } from '../../../main/frontend/editor/edit/apply.js';

/**
 * A person at a map: where they are, what they have picked, and what the map becomes under their
 * commands. Words are their keys.
 */
export class Player {
  /** @param {JourneyMap} map @param {Place} at */
  constructor(map, at) {
    this.map = map;
    this.at = at;
    /** @type {Set<string>} */
    this.picked = new Set();
    /** @type {CellRange | null} */
    this.range = null;
    /** @type {Edit[]} what the last command did */
    this.edits = [];
    /** @type {TextRequest | undefined} what it opened */
    this.opened = undefined;
    /** @type {Phrase | []} what it said */
    this.said = [];
  }

  /** @returns {GetText} */
  get getText() {
    return (...parts) => parts.join(' ');
  }

  /** @param {Command} command */
  run(command) {
    return command(this, ({ edits = [], at, picked, range, open, announce, toast }) => {
      this.edits = edits;
      this.map = apply(this.map, edits).map;
      if (at) this.at = at;
      if (picked) this.picked = new Set(picked);
      if (range !== undefined) this.range = range;
      this.opened = open;
      this.said = toast ?? announce ?? [];
    });
  }
}
