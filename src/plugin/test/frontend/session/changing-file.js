import { given } from '../expect.js';
import { picture } from '../maps.js';
import { page } from './bad-line.js';
import { Site } from './site.js';
import { wordsOf } from './witness.js';

/**
 * A site that remembers which words it has had, and which of them someone has taken away with the
 * file, or put another in its place.
 */
export class SiteWithChangingFile extends Site {
  /** @param {MapJson} map */
  constructor(map) {
    super(map);
    this.era = 0;
    /** The tag after the last thing that became of the file, and whether that was a rolling back. */
    this.since = '';
    this.isRolledBack = false;
    /** @type {(() => void) | undefined} brings the file back */
    this.back = undefined;
    this.isPutBack = false;
    /** @type {Set<string>} */
    this.ever = new Set();
    /** @type {Set<string>} */
    this.dropped = new Set();
  }

  get tag() {
    return this.file ? `${super.tag}-${this.era}` : super.tag;
  }

  /** @param {Edit[]} edits */
  save(edits) {
    const outcomes = super.save(edits);
    for (const word of wordsOf(this.map)) this.ever.add(word);
    return outcomes;
  }

  /** @param {string | null} seen @param {MapJson} map */
  putBack(seen, map) {
    let answer = page(500);
    this.drop(() => (answer = super.putBack(seen, map)));
    // Someone has chosen: to the others that may come as any other news.
    this.isPutBack = true;
    return answer;
  }

  /** @param {() => void} act @returns {string[]} the words that are gone by it */
  drop(act) {
    const before = wordsOf(this.map);
    act();
    const after = wordsOf(this.map);
    const gone = [...before].filter((word) => !after.has(word));
    for (const word of after) this.ever.add(word);
    for (const word of gone) this.dropped.add(word);
    return gone;
  }
}

/** What happens to the map's file while people have it open. @type {Record<string, (site: SiteWithChangingFile) => void>} */
export const FATES = {
  deleted: (site) => site.delete(),
  replaced: (site) => {
    site.delete();
    site.upload(picture('other|', '|'));
  },
  uploaded: (site) => site.upload(picture('other|', '|')),
  'rolled back': (site) => {
    const versions = [...site.versions.keys()].filter((version) => version < site.version);
    if (!versions.length) return;
    site.versions.delete(site.version);
    site.version = Math.max(...versions);
    site.map = given(site.versions.get(site.version));
    if (site.uploaded > site.version) site.uploaded = 0;
    site.recent.clear();
    site.received = {};
    // The next version will have a number that there was before. That it isn't that one, its tag tells.
    site.era++;
  },
  'deleted and brought back': (site) => {
    const { file, version, uploaded, map, received } = site;
    site.delete();
    site.back = () => Object.assign(site, { file, version, uploaded, map, received });
  },
};
