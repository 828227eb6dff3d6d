import { categorise, moveTo, nudge, remove } from '../../../main/frontend/editor/command/notes.js';
import { cell, note } from '../../../main/frontend/editor/command/cursor.js';
import { equal } from '../expect.js';
import { drawn, mapOf } from '../maps.js';
import { Player } from './play.js';

/** @param {Place} place @param {...string} lines */
const at = (place, ...lines) => new Player(mapOf(...lines), place);

export default {
  '[E13] a note moves down among the notes of its cell, then to the row below'() {
    const player = at(note('a'), 'a,b|', '|');
    player.run(nudge('ArrowDown'));
    equal(drawn(player.map), ['b,a|', '|']);
    player.run(nudge('ArrowDown'));
    equal(drawn(player.map), ['b|', 'a|']);
  },

  '[E13] a note moves up into the end of the row above'() {
    const player = at(note('c'), 'a,b|', 'c|');
    player.run(nudge('ArrowUp'));
    equal(drawn(player.map), ['a,b,c|', '|']);
  },

  '[E13] a note moves to the end of the next step, and not off the map'() {
    const player = at(note('a'), 'a|b');
    equal(player.run(nudge('ArrowRight')), true);
    equal(drawn(player.map), ['|b,a']);
    equal(player.run(nudge('ArrowRight')), false);
    equal(player.run(nudge('ArrowUp')), true);
    equal(drawn(player.map), ['|a,b']);
    equal(player.run(nudge('ArrowUp')), false);
  },

  '[E23] picked notes move together and keep their order'() {
    const player = at(note('c'), 'a,b,c|d,e');
    player.picked = new Set(['c', 'a']);
    player.run(moveTo(cell('r1', 's2'), 1));
    equal(drawn(player.map), ['b|d,a,c,e']);
  },

  '[E21] a note dropped where it is stays there'() {
    const player = at(note('b'), 'a,b,c');
    player.run(moveTo(cell('r1', 's1'), 1));
    equal(drawn(player.map), ['a,b,c']);
    player.run(moveTo(cell('r1', 's1'), 2));
    equal(drawn(player.map), ['a,b,c']);
  },

  '[E23] deleting takes the notes picked, else those of the range, else the one in focus'() {
    const player = at(note('a'), 'a,b|c', 'd|e');
    player.run(remove);
    equal(drawn(player.map), ['b|c', 'd|e']);
    player.range = [cell('r1', 's1'), cell('r1', 's2')];
    player.run(remove);
    equal(drawn(player.map), ['|', 'd|e']);
    player.range = null;
    player.picked = new Set(['e']);
    player.run(remove);
    equal(drawn(player.map), ['|', 'd|']);
  },

  'a removal says what its author saw, so that nobody else’s words go'() {
    const player = at(note('a'), 'a');
    player.run(remove);
    equal(player.edits, [{ type: 'remove-note', id: 'a', was: 'a' }]);
  },

  'a category is given only to notes that lack it'() {
    const player = at(note('a'), 'a,b');
    player.picked = new Set(['a', 'b']);
    player.run(categorise('people'));
    equal(player.map.note('b')?.category, 'people');
    equal(player.run(categorise('people')), false);
  },
};
