import { read } from '../../../main/frontend/editor/clipboard/read.js';
import { copy } from '../../../main/frontend/editor/command/copy.js';
import { paste } from '../../../main/frontend/editor/command/paste.js';
import { cell, note } from '../../../main/frontend/editor/command/cursor.js';
import { equal, given, ok } from '../expect.js';
import { drawn, mapOf } from '../maps.js';
import { Player } from './play.js';

/** @param {Place} place @param {...string} lines */
const at = (place, ...lines) => new Player(mapOf(...lines), place);

/** What pasting that text would do. @param {Player} player @param {string} text */
const plan = (player, text) => given(paste(player, given(read('', text))));

/** @param {Player} player @param {string} text */
function pasted(player, text, grow = false) {
  player.run(plan(player, text).run(grow, true));
  return drawn(player.map);
}

/** A text of that many characters, each of them two code units. */
const long = (/** @type {number} */ length) => '😀'.repeat(length);

export default {
  '[E24] lines become notes behind the note in focus'() {
    equal(pasted(at(note('a'), 'a,b|'), 'x\ny'), ['a,x,y,b|']);
    equal(pasted(at(cell('r1', 's2'), 'a|b'), 'x'), ['a|b,x']);
  },

  '[E25] a block fills cells to the right and down'() {
    equal(pasted(at(cell('r1', 's1'), 'a||', '||'), 'x\ty\n\tz'), ['a,x|y|', '|z|']);
    equal(pasted(at(note('a'), 'a,b|', '|'), '\t1\nx\ty'), ['a,b|1', 'x|y']);
    equal(pasted(at(note('a'), 'a,b|', '|'), 'x\ty'), ['a,x,b|y', '|']);
  },

  '[E25] a block of any length is pasted, each line looked at once'() {
    const lines = 150000;
    const player = at(cell('r1', 's1'), 'a|');
    const all = plan(player, 'x\ty\n'.repeat(lines));
    equal([all.steps, all.rows], [0, lines - 1]);
    /** @type {unknown[]} */
    const told = [];
    all.run(false, true)(player, ({ toast = [] }) => void told.push(...toast));
    equal(told, ['paste.notes', 1 + 2 * lines, 20000]);
  },

  '[E25] empty cells at the end need no room'() {
    const { steps, rows } = plan(at(cell('r1', 's1'), 'a|'), 'x\t\t\t\n\ty\t\n\t\n\n');
    equal([steps, rows], [0, 1]);
  },

  '[E33] what is more than the map may hold is refused whole, with how many there would be'() {
    /** @type {Array<[text: string, grow: boolean, key: string, size: number, most: number]>} */
    const cases = [
      ['x\n'.repeat(20000), false, 'paste.notes', 20001, 20000],
      ['x\ty\n'.repeat(10000), false, 'paste.notes', 20001, 20000],
      [`${'x\t'.repeat(200)}x`, true, 'paste.steps', 201, 200],
      ['x\ty\n'.repeat(101), true, 'paste.rows', 101, 100],
      [`${long(4000)}\n`.repeat(400), false, 'paste.size', 7, 5],
    ];
    for (const [text, grow, ...told] of cases) {
      const player = at(cell('r1', 's1'), 'a|');
      const command = plan(player, text).run(grow, true);
      ok(!command(player) && !player.run(command), told[0]);
      equal([player.said, player.edits, drawn(player.map)], [told, [], ['a|']]);
    }
  },

  '[E33] what just fits is pasted'() {
    const player = at(cell('r1', 's1'), 'a|');
    ok(player.run(plan(player, 'x\n'.repeat(19999)).run(false, true)), 'too much');
    ok(!player.run(plan(player, 'x\t'.repeat(199)).run(true, true)), 'now it is full');
    equal(player.map.notes.length, 20000);
    const wide = at(cell('r1', 's1'), 'a|');
    ok(wide.run(plan(wide, 'x\t'.repeat(200)).run(true, true)), 'too wide');
    equal(wide.map.steps.length, 200);
  },

  '[E33] texts that are too long are counted as the server does, then split or left out'() {
    const text = `a\n${long(5000)}\n${long(5001)}\n${long(12000)}`;
    const player = () => at(cell('r1', 's1'), '|');
    const { long: count, longest, steps } = plan(player(), text);
    equal([count, longest, steps], [2, 12000, 0]);
    const lengths = (/** @type {boolean} */ part) => {
      const one = player();
      one.run(plan(one, text).run(false, part));
      return one.map.notes.map((n) => [...n.text].length);
    };
    equal(lengths(true), [1, 5000, 5000, 1, 5000, 5000, 2000]);
    equal(lengths(false), [1, 5000]);
    const only = player();
    ok(!only.run(plan(only, long(5001)).run(false, false)), 'there is nothing left to paste');
    equal(plan(player(), long(5000)).long, 0);
  },

  '[E33] parts of a text keep its category'() {
    const player = at(cell('r1', 's1'), '|');
    const value = [{ id: 'people', label: 'People' }];
    player.run((_, dispatch) => {
      dispatch?.({
        edits: [{ type: 'change-row', id: 'r1', field: 'categories', value, was: [] }],
      });
      return true;
    });
    const notes = [{ text: long(5001), category: 'people', label: 'People' }];
    player.run(given(paste(player, { notes })).run(false, true));
    equal(
      player.map.notes.map((n) => n.category),
      ['people', 'people'],
    );
  },

  '[E25] a block that is too large asks, then grows the map or keeps it'() {
    const { steps, rows } = plan(at(cell('r1', 's2'), 'a|', '|'), 'x\ty\n1\t2\n3\t4');
    equal([steps, rows], [1, 1]);
    equal(pasted(at(cell('r1', 's2'), 'a|', '|'), 'x\ty\n1\t2\n3\t4', true), [
      'a|x|y',
      '|1|2',
      '|3|4',
    ]);
    equal(pasted(at(cell('r1', 's2'), 'a|', '|'), 'x\ty\n1\t2\n3\t4'), ['a|x,y', '|1,2,3,4']);
  },

  '[E24] a copied note stays one note, whatever tabs and lines it has'() {
    for (const text of ['two\tcells', 'two\nlines', '"two\nlines"', '1. a\n2. b', '- a']) {
      const from = at(cell('r1', 's1'), '|');
      from.run(given(paste(from, { notes: [{ text }] })).run(false, true));
      const player = at(note('a'), 'a|');
      const { html = '', text: plain } = given(copy(from));
      player.run(given(paste(player, given(read(html, plain)))).run(false, true));
      equal(
        player.map.cell('r1', 's1').map((n) => n.text),
        ['a', text],
      );
    }
  },

  '[E26] a copied column of cells fills cells down'() {
    const player = at(cell('r1', 's1'), 'a,b|', 'c|');
    player.range = [cell('r1', 's1'), cell('r2', 's1')];
    const { text, html = '' } = given(copy(player));
    Object.assign(player, { at: cell('r1', 's2'), range: null });
    player.run(given(paste(player, given(read(html, text)))).run(false, true));
    equal(drawn(player.map), ['a,b|a,b', 'c|c']);
  },

  '[E26] a range gives a block: a cell’s notes on lines of their own'() {
    const player = at(cell('r1', 's1'), 'a,b|c', '|d');
    player.range = [cell('r2', 's2'), cell('r1', 's1')];
    equal(copy(player)?.text, '"a\nb"\tc\n\td');
  },

  '[E26] a heading gives its text, and no HTML'() {
    equal(copy(at({ kind: 'row', id: 'r1' }, 'a')), { text: 'Row 1' });
  },

  'nothing is pasted where there is no cell'() {
    equal(paste(at({ kind: 'title' }, 'a'), given(read('', 'x'))), null);
  },
};
