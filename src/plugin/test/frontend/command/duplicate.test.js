import { duplicate } from '../../../main/frontend/editor/command/duplicate.js';
import { head, note } from '../../../main/frontend/editor/command/cursor.js';
import { add } from '../../../main/frontend/editor/command/structure.js';
import { JourneyMap } from '../../../main/frontend/editor/model/journey-map.js';
import { apply } from '../../../main/frontend/editor/edit/apply.js';
import { invert } from '../edit/invert.js';
import { equal, given } from '../expect.js';
import { drawn, fileOf, mapOf } from '../maps.js';
import { Desk } from '../view/desk.js';
import { Player } from './play.js';

/** @param {Place} place @param {...string} lines */
const at = (place, ...lines) => new Player(mapOf(...lines), place);

export default {
  '[E71] what would be more than the map may hold is refused in words, before anything is shown'() {
    const cells = (/** @type {number} */ count) =>
      Array.from({ length: count }, () => '').join('|');
    const rows = at(head('row', 'r1'), ...Array.from({ length: 100 }, () => ''));
    const steps = at(head('stage', 'S1'), cells(200));
    for (const [player, command, ...said] of /** @type {const} */ ([
      [rows, duplicate, 'excess.rows', 101, 100],
      [rows, add('row'), 'excess.rows', 101, 100],
      [steps, duplicate, 'excess.steps', 201, 200],
      [steps, add('step'), 'excess.steps', 201, 200],
      [steps, add('stage'), 'excess.steps', 201, 200],
    ])) {
      equal(player.run(command), true);
      equal([player.edits.length, player.said], [0, said]);
    }
    const full = mapOf('a|b');
    full.notes = Array.from({ length: 20000 }, (_, i) => ({ ...full.notes[0], id: `n${i}` }));
    const notes = new Player(JourneyMap.of(fileOf(full)), note('n7'));
    notes.run(duplicate);
    equal([notes.edits.length, notes.said], [0, ['excess.notes', 20001, 20000]]);
  },

  async '[E71] Ctrl+D does it, once that has been fetched, and the browser adds no bookmark'() {
    const desk = new Desk('a|');
    desk.view.focus(note('a'));
    const key = new KeyboardEvent('keydown', {
      key: 'd',
      ctrlKey: true,
      cancelable: true,
      bubbles: true,
    });
    desk.find('[data-note=a]').dispatchEvent(key);
    equal(key.defaultPrevented, true);
    await desk.appears('.jm-note:not([data-note=a])');
    equal(drawn(desk.session.map), ['a,a|']);
  },

  '[E71] a note is copied right behind itself, with its category, and the copy has the focus'() {
    const player = at(note('a'), 'a,b|');
    player.map = apply(player.map, [
      {
        type: 'change-note',
        id: 'a',
        field: 'category',
        value: 'c',
        was: '',
        row: 'r1',
        step: 's1',
      },
    ]).map;
    player.run(duplicate);
    equal(drawn(player.map), ['a,a,b|']);
    const [, copy] = player.map.cell('r1', 's1');
    equal([copy.category, player.at], ['c', note(copy.id)]);
  },

  '[E71] notes that are picked are copied together, behind the last of them in each cell'() {
    const player = at(note('a'), 'a,b,c|d');
    player.picked = new Set(['a', 'b', 'd']);
    player.run(duplicate);
    equal(drawn(player.map), ['a,b,a,b,c|d,d']);
    equal([player.picked.size, [...player.picked].includes('a')], [3, false]);
  },

  '[E71] a row, a stage and a step are copied with their notes, all ids new, and open to be named'() {
    /** @type {Array<[kind: HeadingKind, id: string, expected: string[]]>} */
    const cases = [
      ['row', 'r1', ['a,b|c', 'a,b|c', 'd|']],
      ['stage', 'S1', ['a,b|a,b|c', 'd|d|']],
      ['step', 's1', ['a,b|a,b|c', 'd|d|']],
    ];
    for (const [kind, id, expected] of cases) {
      const before = mapOf('a,b|c', 'd|');
      const player = new Player(before, head(kind, id));
      player.run(duplicate);
      equal(drawn(player.map), expected, kind);
      equal(player.opened, { place: player.at, from: 0 });
      const copy = 'id' in player.at ? player.map[kind](player.at.id) : undefined;
      equal(given(copy).heading, before[kind](id)?.heading);
      const ids = [...player.map.notes, ...player.map.steps, ...player.map.rows].map(
        (one) => one.id,
      );
      equal(new Set(ids).size, ids.length);
      equal(drawn(apply(player.map, invert(before, player.edits)).map), drawn(before));
    }
  },

  '[E71] there is nothing to copy in an empty cell, and of a note without a place'() {
    equal(at({ kind: 'cell', row: 'r1', step: 's2' }, 'a|').run(duplicate), false);
    const player = at(note('a'), 'a|b', 'c|');
    player.map = apply(player.map, [{ type: 'remove-row', id: 'r1' }]).map;
    equal(player.run(duplicate), false);
  },
};
