import {
  copy,
  formatTsv,
  linesOf,
  parseTsv,
  paste,
} from '../../../main/frontend/editor/command/clipboard.js';
import { cell, note } from '../../../main/frontend/editor/command/place.js';
import { equal, ok } from '../expect.js';
import { dice, drawn, mapOf } from '../maps.js';
import { Player } from './play.js';

/** As many random texts as `-Druns` says. */
const RUNS = Number(new URLSearchParams(location.search).get('runs')) || 20000;

const at = (place, ...lines) => new Player(mapOf(...lines), place);

function pasted(player, text, grow = false) {
  player.run(paste(player, text).run(grow));
  return drawn(player.map);
}

export default {
  '[E24] lines become notes, without their bullets, behind the note in focus'() {
    equal(linesOf('- one\r\n\n• two\n 3. three \n-5 degrees'), [
      'one',
      'two',
      'three',
      '-5 degrees',
    ]);
    equal(pasted(at(note('a'), 'a,b|'), 'x\ny'), ['a,x,y,b|']);
    equal(pasted(at(cell('r1', 's2'), 'a|b'), 'x'), ['a|b,x']);
  },

  '[E25] a block fills cells to the right and down'() {
    equal(pasted(at(cell('r1', 's1'), 'a||', '||'), 'x\ty\n\tz'), ['a,x|y|', '|z|']);
  },

  '[E25] quotes hold line breaks, tabs and quotes'() {
    equal(parseTsv('"a\nb"\t"c ""d"""\te"f\r\n"\t"\t\n'), [
      ['a\nb', 'c "d"', 'e"f'],
      ['\t', ''],
    ]);
  },

  '[E25] what a copied range gives is read back the same'() {
    for (const block of [
      [['']],
      [
        ['a', ''],
        ['', 'b\n"c"'],
      ],
      [['\t', '"']],
    ]) {
      equal(parseTsv(formatTsv(block)), block);
    }
  },

  '[E25] whatever is pasted is read as lines of cells, and no word of it is left out'() {
    const random = dice(26);
    const pieces = [
      'a',
      'B',
      ' ',
      '\t',
      '\n',
      '\r\n',
      '\r',
      '"',
      '""',
      '"\t',
      '\n"',
      '- ',
      '1. ',
      '😀',
      '\0',
    ];
    for (let run = 0; run < RUNS; run++) {
      const parts = Array.from(
        { length: random() * 24 },
        () => pieces[(random() * pieces.length) | 0],
      );
      const text = parts.join('');
      const block = parseTsv(text);
      ok(block.length > 0 && block.every((line) => line.length > 0), JSON.stringify(text));
      const words = (all) => all.replace(/[^aB😀]/gu, '');
      equal(words(block.flat().join('')), words(text), JSON.stringify(text));
    }
  },

  '[E25] whatever a block holds, what is copied of it is read back the same'() {
    const random = dice(4);
    const pieces = ['a', ' ', '\t', '\n', '"', '""', '-', '😀'];
    const cellText = () =>
      Array.from({ length: random() * 6 }, () => pieces[(random() * pieces.length) | 0]).join('');
    for (let run = 0; run < RUNS; run++) {
      const width = 1 + ((random() * 4) | 0);
      const block = Array.from({ length: 1 + random() * 4 }, () =>
        Array.from({ length: width }, cellText),
      );
      const text = formatTsv(block);
      // A last line that is one empty cell is how many programs end a block: it reads as no line.
      if (block.length > 1 && block.at(-1).join('\t') === '') block.pop();
      equal(parseTsv(text), block, JSON.stringify(text));
    }
  },

  '[E25] a block of any length is pasted, each line looked at once'() {
    const lines = 150000;
    const player = at(cell('r1', 's1'), 'a|');
    const text = 'x\ty\n'.repeat(lines);
    const plan = paste(player, text);
    equal([plan.steps, plan.rows], [0, lines - 1]);
    const told = [];
    plan.run(false)(player, ({ tell }) => told.push(...tell));
    equal(told, ['paste.notes', 1 + 2 * lines, 20000]);
  },

  '[E33] what is more than the map may hold is refused whole, with how many there would be'() {
    for (const [text, grow, ...told] of [
      ['x\n'.repeat(20000), false, 'paste.notes', 20001, 20000],
      ['x\ty\n'.repeat(10000), false, 'paste.notes', 20001, 20000],
      ['x\t'.repeat(200), true, 'paste.steps', 201, 200],
      ['x\t\n'.repeat(101), true, 'paste.rows', 101, 100],
    ]) {
      const player = at(cell('r1', 's1'), 'a|');
      const command = paste(player, text).run(grow);
      ok(!command(player) && !player.run(command), told[0]);
      equal([player.said, player.edits, drawn(player.map)], [told, [], ['a|']]);
    }
  },

  '[E33] what just fits is pasted'() {
    const player = at(cell('r1', 's1'), 'a|');
    ok(player.run(paste(player, 'x\n'.repeat(19999)).run(false)));
    ok(!player.run(paste(player, 'x\t'.repeat(199)).run(true)), 'now it is full');
    equal(player.map.notes.length, 20000);
    const wide = at(cell('r1', 's1'), 'a|');
    ok(wide.run(paste(wide, `${'x\t'.repeat(200)}\n`.replace('\t\n', '')).run(true)));
    equal(wide.map.steps.length, 200);
  },

  '[E25] a block that is too large asks, then grows the map or keeps it'() {
    const plan = paste(at(cell('r1', 's2'), 'a|', '|'), 'x\ty\n1\t2\n3\t4');
    equal([plan.steps, plan.rows], [1, 1]);
    equal(pasted(at(cell('r1', 's2'), 'a|', '|'), 'x\ty\n1\t2\n3\t4', true), [
      'a|x|y',
      '|1|2',
      '|3|4',
    ]);
    equal(pasted(at(cell('r1', 's2'), 'a|', '|'), 'x\ty\n1\t2\n3\t4'), ['a|x,y', '|1,2,3,4']);
  },

  '[E24] a copied note keeps its category where the row has it'() {
    const player = at(note('a'), 'a|', 'c|');
    const value = [{ id: 'people', label: 'People' }];
    player.run((state, go) =>
      go({ edits: [{ type: 'change-row', id: 'r1', field: 'categories', value, was: [] }] }),
    );
    const notes = [{ text: 'b', category: 'people', id: 'a', row: 'r2' }];
    const categories = () =>
      ['r1', 'r2'].map((row) =>
        player.map.cell(row, 's1').map(({ text, category = '' }) => text + category),
      );
    player.run(paste(player, 'b', notes).run(false));
    equal(categories(), [['a', 'bpeople'], ['c']]);
    player.at = note('c');
    player.run(paste(player, 'b', notes).run(false));
    equal(categories(), [
      ['a', 'bpeople'],
      ['c', 'b'],
    ]);
  },

  '[E24] a copied note stays one note, whatever tabs and lines it has'() {
    for (const text of ['two\tcells', 'two\nlines', '"two\nlines"']) {
      const player = at(note('a'), 'a|');
      player.run(paste(player, text, [{ text }]).run(false));
      equal(
        player.map.cell('r1', 's1').map((n) => n.text),
        ['a', text],
      );
    }
  },

  '[E25] a single cell with line breaks comes without its quotes; quotes of people stay'() {
    equal(pasted(at(cell('r1', 's1'), '|'), '"x\n- y ""z"""\r\n'), ['x,y "z"|']);
    equal(pasted(at(cell('r1', 's1'), '|'), '"x"\n"y"'), ['"x","y"|']);
  },

  '[E26] a copied column of cells fills cells down'() {
    const player = at(cell('r1', 's1'), 'a,b|', 'c|');
    player.range = [cell('r1', 's1'), cell('r2', 's1')];
    const { text, notes } = copy(player);
    Object.assign(player, { at: cell('r1', 's2'), range: null });
    player.run(paste(player, text, notes).run(false));
    equal(drawn(player.map), ['a,b|a,b', 'c|c']);
  },

  '[E26] a range gives a block: a cell’s notes on lines of their own'() {
    const player = at(cell('r1', 's1'), 'a,b|c', '|d');
    player.range = [cell('r2', 's2'), cell('r1', 's1')];
    equal(copy(player).text, '"a\nb"\tc\n\td');
  },

  'nothing is pasted where there is no cell, and nothing from nothing'() {
    equal(paste(at({ kind: 'title' }, 'a'), 'x'), null);
    equal(paste(at(cell('r1', 's1'), 'a'), '\n \n'), null);
  },
};
