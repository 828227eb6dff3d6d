import { apply } from '../../../main/frontend/editor/edit/apply.js';
import { invert } from './invert.js';
import { JourneyMap } from '../../../main/frontend/editor/model/journey-map.js';
import { Trie, fnv1a } from '../../../main/frontend/editor/model/trie.js';
import { equal, ok } from '../expect.js';
import { add, change, drawn, fileOf, mapOf, move, picture, remove } from '../maps.js';

export default {
  '[M1] edits apply in order, to the map as they find it'() {
    const { map } = apply(mapOf('a|b'), [add('c', 'r1', 's1', 'a'), move('c', 'r1', 's2', null)]);
    equal(drawn(map), ['a|c,b']);
  },

  '[M2] edits that change nothing give the very same map'() {
    const map = mapOf('a,b|c');
    const edits = [add('a', 'r1', 's1', null), move('b', 'r1', 's1', 'a'), remove('gone')];
    ok(apply(map, edits).map === map, 'another map');
  },

  '[M3] many conflicts in one batch look at each edit a few times, not at all others for each'() {
    const count = 2000;
    let looks = 0;
    const edits = Array.from({ length: count }, (_, i) => ({
      ...change('a', 'seen', 'mine ' + i),
      get was() {
        looks++;
        return 'seen';
      },
    }));
    const { map, outcomes } = apply(mapOf('a'), edits);
    equal([outcomes[0].outcome, outcomes[count - 1].outcome], ['both-kept', 'both-kept']);
    equal(map.notes.length, count + 1);
    ok(looks <= 3 * count, looks + ' looks');
  },

  '[M3] notes made to have the ids of second texts are looked up once for the batch'() {
    const first = 'a'.repeat(64);
    /** @param {string} id @param {string} text */
    const note = (id, text) => ({ id, row: 'r1', step: 's1', text });
    const made = Array.from({ length: 3000 }, (_, i) => {
      const end = '-' + i;
      return note(first.slice(0, 64 - end.length) + end, 'made ' + i);
    });
    const texts = ['one', 'two', 'three'];
    const hashed = texts.flatMap((text) => {
      const hash = '-' + fnv1a(text).toString(16).padStart(8, '0');
      return Array.from({ length: 56 }, (_, i) => {
        const end = hash + 'x'.repeat(i);
        return note(first.slice(0, 64 - end.length) + end, 'other');
      });
    });
    const map = JourneyMap.of({ ...picture('|'), notes: [note(first, 'now'), ...made, ...hashed] });
    const { get } = Trie.prototype;
    let looks = 0;
    Trie.prototype.get = function (/** @type {string} */ key) {
      looks++;
      return get.call(this, key);
    };
    try {
      const { outcomes } = apply(
        map,
        texts.map((text) => change(first, 'seen', text)),
      );
      equal(
        outcomes.map((outcome) => 'note' in outcome && outcome.note.slice(-5)),
        ['-3000', '-3001', '-3002'],
      );
    } finally {
      Trie.prototype.get = get;
    }
    ok(looks < 3000 + 3 * 100, looks + ' looks');
  },

  '[E49] an edit leaves the map it was applied to as it was'() {
    const map = mapOf('a,b|c', '|d');
    apply(map, [remove('a'), move('c', 'r2', 's2', 'd'), change('d', 'd', 'D', 'r2', 's2')]);
    equal(drawn(map), ['a,b|c', '|d']);
    equal(fileOf(map), picture('a,b|c', '|d'));
  },

  '[E49] what an edit does not touch stays identical'() {
    const map = mapOf('a,b|c', '|d');
    const next = apply(map, [change('c', 'c', 'C', 'r1', 's2')]).map;
    ok(next.cell('r1', 's1') === map.cell('r1', 's1'), 'cell');
    ok(next.note('d') === map.note('d'), 'note');
    ok(next.rows === map.rows, 'rows');
  },

  '[E49] an edit says what has to be painted again'() {
    const map = mapOf('a,b|c', '|d');
    const { changed } = apply(map, [move('a', 'r2', 's2', 'd')]);
    equal([changed.notes, changed.cells], [['a'], ['r1/s1', 'r2/s2']]);
  },

  '[E49] which notes are unplaced is found again only after what can change it'() {
    const map = apply(mapOf('a,b|c', '|d'), [{ type: 'remove-row', id: 'r2' }]).map;
    const { unplaced } = map;
    const after = (/** @type {Edit} */ edit) => apply(map, [edit]).map.unplaced;
    ok(after(change('a', 'a', 'A')) === unplaced, 'a placed note has changed');
    equal(
      after({ type: 'remove-stage', id: 'S1' }).map(({ id }) => id),
      ['a', 'b', 'd'],
    );
    equal(after(remove('d')), []);
  },

  '[M10] the inverse takes everything back, whatever was done'() {
    const map = mapOf('a,b,c|d', 'e|');
    /** @type {Edit[]} */
    const edits = [
      remove('b'),
      move('c', 'r1', 's1', null),
      change('a', 'a', 'A'),
      add('n', 'r2', 's2', null),
      { type: 'remove-row', id: 'r2' },
      { type: 'move-stage', id: 'S2', after: null },
      { type: 'set-field', field: 'context.text', value: 'later', was: '' },
      { type: 'remove-stage', id: 'S1' },
    ];
    const after = apply(map, edits).map;
    const back = apply(after, invert(map, edits)).map;
    equal(drawn(back), drawn(map));
    equal(back.stages, map.stages);
    equal(back.rows, map.rows);
  },

  '[M6] [M7] a note whose heading is gone is unplaced, and comes back with it'() {
    const map = mapOf('a|b');
    const without = apply(map, [{ type: 'remove-row', id: 'r1' }]).map;
    equal(
      without.unplaced.map(({ id }) => id),
      ['a', 'b'],
    );
    const changed = apply(without, [change('a', 'a', 'A')]).map;
    equal(
      changed.unplaced.map(({ text }) => text),
      ['A', 'b'],
    );
    const again = apply(changed, [{ type: 'add-row', row: map.rows[0], after: null }]).map;
    equal([drawn(again), again.unplaced], [['A|b'], []]);
  },

  '[E49] a map read again shares what is equal with the one before'() {
    const map = mapOf('a,b|c');
    const json = structuredClone(fileOf(apply(map, [change('c', 'c', 'C', 'r1', 's2')]).map));
    const next = JourneyMap.of(json, map);
    ok(next.cell('r1', 's1') === map.cell('r1', 's1'), 'cell');
    ok(next.row('r1') === map.row('r1'), 'row');
    ok(next.note('c') !== map.note('c'), 'the changed note is another');
  },

  '[E49] an edit costs the same in a small map and in one of 20,000 notes'() {
    const cost = (/** @type {number} */ notes) => {
      const cells = Array.from({ length: notes / 2 }, (_, i) => `n${2 * i},n${2 * i + 1}`);
      const lines = Array.from({ length: 40 }, (_, r) =>
        cells.filter((_, i) => i % 40 === r).join('|'),
      );
      let map = mapOf(...lines);
      const once = (/** @type {number} */ i) =>
        (map = apply(map, [add('x' + i, 'r3', 's' + (1 + (i % 9)), 'x' + (i - 9))]).map);
      // The best of many rounds: what else the machine does only ever adds to it.
      let best = Infinity;
      for (let i = 0; i < 1500; i += 50) {
        const start = performance.now();
        for (let k = 0; k < 50; k++) once(i + k);
        best = Math.min(best, (performance.now() - start) / 50);
      }
      return best;
    };
    cost(800);
    const [small, large] = [cost(800), cost(20000)];
    ok(large < Math.max(0.5, 5 * small), `${small} ms in 800 notes, ${large} ms in 20,000`);
  },
};
