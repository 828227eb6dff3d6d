import { apply } from '../../../main/frontend/editor/edit/apply.js';
import { backwards } from './invert.js';
import { JourneyMap, cellKey } from '../../../main/frontend/editor/model/journey-map.js';
import { difference } from '../../../main/frontend/editor/session/difference.js';
import { equal, frozen, ok } from '../expect.js';
import { fileOf } from '../maps.js';
import { canonical } from './canonical.js';

/** What differs between two maps, found by looking at everything. @param {JourneyMap} then @param {JourneyMap} now */
function lookedUp(then, now) {
  const differ = (/** @type {unknown} */ one, /** @type {unknown} */ other) =>
    JSON.stringify(one) !== JSON.stringify(other);
  const all = [...then.notes, ...now.notes];
  const ids = all.map(({ id }) => id).filter((id) => differ(then.note(id), now.note(id)));
  const keys = all.map(({ row, step }) => cellKey(row, step));
  const cells = keys.filter((key) => {
    const [row, step] = key.split('/');
    return differ(then.cell(row, step), now.cell(row, step));
  });
  return { notes: new Set(ids), cells: new Set(cells) };
}

/** Written by RandomCasesTest: random maps and edits, and what the server makes of them. */
const FILE = '/target/random-edit-cases.json';

/**
 * @typedef {object} Case
 * @property {number} seed
 * @property {MapJson} map
 * @property {Edit[]} edits
 * @property {MapJson} expected
 * @property {Outcome[]} outcomes
 * @property {Edit[]} inverse
 * @property {MapJson} back
 */

/** @param {(one: Case, applied: Applied, what: string) => void} check */
async function each(check) {
  const response = await fetch(FILE);
  ok(
    response.ok,
    `no ${FILE}: run the plugin's own tests first (mvn -pl src/platform,src/plugin test)`,
  );
  const cases = frozen(/** @type {Case[]} */ (await response.json()));
  ok(cases.length >= 1000, 'that is few');
  for (const one of cases) {
    const map = JourneyMap.of(one.map);
    check(one, apply(map, one.edits), `seed ${one.seed}: ${JSON.stringify(one.edits)}`);
  }
}

export default {
  '[M1] random edits make the same maps and outcomes here as on the server'() {
    return each(({ expected, outcomes }, applied, what) => {
      equal(applied.outcomes, outcomes, what);
      equal(canonical(fileOf(applied.map)), canonical(expected), what);
    });
  },

  '[M10] random edits are taken back by the same edits, to the same map'() {
    return each(({ inverse, back }, applied, what) => {
      const edits = backwards(applied.steps);
      equal(edits, inverse, what);
      equal(canonical(fileOf(apply(applied.map, edits).map)), canonical(back), what);
    });
  },

  'the index by cell and by id agrees with the list, whatever happened'() {
    return each((_, { map }, what) => {
      const again = JourneyMap.of(fileOf(map));
      for (const note of again.notes) {
        ok(map.note(note.id) === note, what);
        equal(map.cell(note.row, note.step), again.cell(note.row, note.step), what);
      }
      equal(map.unplaced, again.unplaced, what);
    });
  },

  '[E49] what random edits changed is found in the maps before and after, whatever these share'() {
    return each(({ map: json, edits }, _, what) => {
      const before = JourneyMap.of(json);
      const edited = apply(before, edits).map;
      const stranger = JourneyMap.of(structuredClone(fileOf(edited)));
      const expected = lookedUp(before, edited);
      equal(difference(before, edited), expected, what);
      equal(difference(edited, before), expected, what);
      equal(difference(before, stranger), expected, what);
      equal(difference(edited, stranger), { notes: [], cells: [] }, what);
    });
  },

  'an edit that changes nothing leaves the very same map'() {
    return each(({ outcomes, map: json, edits }, applied, what) => {
      if (!outcomes.every(({ outcome }) => /^(unchanged|kept)$/.test(outcome))) return;
      const map = JourneyMap.of(json);
      ok(apply(map, edits).map === map, what);
    });
  },
};
