import {
  copy,
  formatTsv,
  linesOf,
  parseTsv,
  paste,
} from '../../../main/frontend/editor/command/clipboard.js';
import { cell, note } from '../../../main/frontend/editor/command/place.js';
import { equal } from '../expect.js';
import { drawn, mapOf } from '../maps.js';
import { Player } from './play.js';

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
    const player = at(note('a'), 'a|');
    const notes = [{ text: 'b', category: 'people' }];
    player.run(paste(player, 'b', notes).run(false));
    equal(player.map.cell('r1', 's1')[1].category, undefined);
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
