import * as places from '../../../main/frontend/editor/command/cursor.js';
import { equal } from '../expect.js';
import { add, mapOf, remove } from '../maps.js';
import { apply } from '../../../main/frontend/editor/edit/apply.js';

const { cell, head, note, nearest, nextCell, towards } = places;

/** One text for a place. @param {Place | null} place */
function placeKey(place) {
  if (!place) return 'nowhere';
  if (place.kind === 'cell') return `cell/${place.row}/${place.step}`;
  return `${place.kind}/${'id' in place ? place.id : '/'}`;
}

/** Where keys lead, one after the other. @param {JourneyMap} map @param {Place} from @param {...string} keys */
function walk(map, from, ...keys) {
  const to = keys.reduce((at, key) => towards(map, at, key) ?? at, from);
  return placeKey(to);
}

/** @param {JourneyMap} map @param {...Edit} edits */
const without = (map, ...edits) => apply(map, edits).map;

export default {
  '[E10] arrows go from cell to cell, into the headings and up to the title'() {
    const map = mapOf('a|b', 'c|d');
    equal(walk(map, cell('r1', 's1'), 'ArrowRight', 'ArrowDown'), 'cell/r2/s2');
    equal(walk(map, cell('r1', 's1'), 'ArrowLeft'), 'row/r1');
    equal(walk(map, cell('r1', 's2'), 'ArrowUp'), 'stage/S2');
    equal(walk(map, head('row', 'r1'), 'ArrowUp'), 'context//');
    equal(walk(map, head('stage', 'S1'), 'ArrowUp'), 'title//');
    equal(walk(map, cell('r2', 's2'), 'ArrowDown', 'ArrowRight'), 'cell/r2/s2');
  },

  '[E10] Home, End and with Ctrl the ends of the map'() {
    const map = mapOf('a|b|c', 'd|e|f');
    equal(walk(map, cell('r1', 's2'), 'End'), 'cell/r1/s3');
    equal(walk(map, cell('r1', 's2'), 'Home'), 'row/r1');
    equal(walk(map, cell('r1', 's2'), 'Ctrl+End'), 'cell/r2/s3');
    equal(walk(map, cell('r2', 's2'), 'Ctrl+Home'), 'context//');
  },

  '[E5] Tab goes through the cells in reading order and stops at the end'() {
    const map = mapOf('a|b', 'c|d');
    equal(placeKey(nextCell(map, cell('r1', 's2'))), 'cell/r2/s1');
    equal(placeKey(nextCell(map, cell('r2', 's1'), true)), 'cell/r1/s2');
    equal(nextCell(map, cell('r2', 's2')), null);
  },

  '[E12] when a note is gone, the next one has the focus, then the one before, then the cell'() {
    const map = mapOf('a,b,c');
    const gone = (/** @type {string[]} */ ...ids) => without(map, ...ids.map((id) => remove(id)));
    equal(placeKey(nearest(map, gone('b'), note('b'))), 'note/c');
    equal(placeKey(nearest(map, gone('c'), note('c'))), 'note/b');
    equal(placeKey(nearest(map, gone('a', 'b', 'c'), note('a'))), 'cell/r1/s1');
  },

  '[E12] when a row or a stage is gone, what took its place has the focus'() {
    const map = mapOf('a|b', 'c|d');
    const rowGone = without(map, { type: 'remove-row', id: 'r1' });
    equal(placeKey(nearest(map, rowGone, cell('r1', 's2'))), 'cell/r2/s2');
    const stageGone = without(map, { type: 'remove-stage', id: 'S2' });
    equal(placeKey(nearest(map, stageGone, cell('r1', 's2'))), 'cell/r1/s1');
  },

  'an unplaced note is a place of its own, outside of the grid'() {
    const map = apply(mapOf('a'), [add('x', 'gone', 's1')]).map;
    equal(places.exists(map, note('x')), true);
    equal(places.cellOf(map, note('x')), null);
  },
};
