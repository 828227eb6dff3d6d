import { apply } from '../../../main/frontend/editor/edit/apply.js';

/**
 * A person at a map: where they are, what they have picked, and what the map becomes under their
 * commands. Words are their keys.
 */
export class Player {
  /** @param {!JourneyMap} map @param {!Object} at */
  constructor(map, at) {
    Object.assign(this, { map, at, picked: new Set(), range: null, edits: [], said: [] });
  }

  get getText() {
    return (...parts) => parts.join(' ');
  }

  /** @param {function(!Object, function(!Object)): boolean} command @return {boolean} */
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
