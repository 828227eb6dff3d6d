import { JourneyMap } from '../model/journey-map.js';
import { NONE, fateOf, fileOf } from './file.js';

/**
 * What can be done when someone has put another map in the place of the one that is shown: uploaded a file, removed the
 * newest version, deleted the file. The person decides which of the two stays.
 */
export class LostFile {
  /**
   * @param {object} given
   * @param {import('./server.js').Server} given.server
   * @param {import('./server-map.js').ServerMap} given.base
   * @param {() => Sign} given.sign
   */
  constructor({ server, base, sign }) {
    this.server = server;
    this.base = base;
    this.sign = sign;
    /**
     * The map as it was before someone uploaded another file for it, or removed its newest version: until the person
     * has decided.
     *
     * @type {Former | null}
     */
    this.former = null;
  }

  /**
   * The server has sent a map in place of the one that is shown.
   *
   * @param {News | Saved} answer
   * @param {JourneyMap} shown
   */
  notice({ tag, author = null, uploaded }, shown) {
    const { base, former } = this;
    const fate = uploaded && base.tag !== NONE ? 'uploaded' : fateOf(base.tag, tag);
    // If this happens twice, the person's map is the first one.
    if (fate) this.former = { fate, map: former?.map ?? shown, author };
  }

  /**
   * Makes the map that is shown, or the one that was shown before, the page's once more. Resolves
   * to whether it had to.
   */
  async putBack() {
    const { server, base, former } = this;
    const { tag: there } = await server.presence(this.sign());
    // The file may have come back in the meantime.
    if (!former && !fateOf(base.tag, there)) return false;
    const map = former?.map ?? base.map;
    // Votes aren't put back: nobody can vote for someone else.
    const file = { ...fileOf(map), votes: undefined };
    const { tag } = await server.putBack(there, file);
    base.map = JourneyMap.of(file);
    base.tag = tag;
    this.former = null;
    return true;
  }
}
