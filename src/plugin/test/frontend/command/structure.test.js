import { cell, head, note } from '../../../main/frontend/editor/command/cursor.js';
import { ROW_KINDS, addRow } from '../../../main/frontend/editor/command/rows.js';
import {
  add,
  moveHeading,
  removeHeading,
  shift,
} from '../../../main/frontend/editor/command/structure.js';
import { equal } from '../expect.js';
import { drawn, mapOf } from '../maps.js';
import { Player } from './play.js';

/** @param {Place} spot @param {...string} lines */
const at = (spot, ...lines) => new Player(mapOf(...lines), spot);
const stages = (/** @type {Player} */ player) =>
  player.map.stages.map((s) => s.steps.length).join();

/** The heading of the stage that someone is at. @param {Player} player */
const headingAt = ({ map, at }) => (at.kind === 'stage' ? map.stage(at.id)?.heading : undefined);

export default {
  '[E16] a stage is added before or after the one in focus, and opens to be named'() {
    const player = at(head('stage', 'S2'), 'a|b');
    player.run(add('stage', 0));
    equal(drawn(player.map), ['a||b']);
    equal(player.opened?.place, player.at);
    equal(headingAt(player), 'stage.new');
  },

  '[E17] a step goes behind the one in focus, in the same stage, and says so'() {
    const player = at(note('a'), 'a|b');
    player.run(add('step'));
    equal(drawn(player.map), ['a||b']);
    equal(stages(player), '2,1');
    equal(player.said, ['said.step-added']);
  },

  '[E76] a curve, numbers or a line comes below the row at hand, by one edit, and opens to be named'() {
    /** @type {Record<string, unknown>} */
    const expected = {
      curve: ['scale', 'heart', { min: -2, max: 2, faces: true }],
      numbers: ['scale', undefined, { min: 0, max: 100 }],
      line: ['line', undefined, undefined],
    };
    equal(ROW_KINDS, Object.keys(expected));
    for (const place of [head('row', 'r1'), cell('r1', 's2'), note('a')]) {
      for (const name of ROW_KINDS) {
        const player = at(place, 'a|b', 'c|');
        player.run(addRow(name));
        const [first, row, last] = player.map.rows;
        equal([first.id, last.id, player.edits.length], ['r1', 'r2', 1]);
        equal([row.kind, row.icon, row.scale], expected[name]);
        equal([row.heading, player.opened?.place], [`row.${name}.new`, head('row', row.id)]);
        equal(player.said, ['said.row-added']);
      }
    }
  },

  '[E76] with no row at hand they come last'() {
    const player = at({ kind: 'title' }, 'a|b', 'c|');
    player.run(addRow('line'));
    equal([player.map.rows.length, player.map.rows.at(-1)?.kind], [3, 'line']);
  },

  '[E18] a stage goes with the notes that its author sees, each by an edit of its own'() {
    const player = at(head('stage', 'S1'), 'a|b', 'c|');
    player.run(removeHeading('stage'));
    equal(drawn(player.map), ['b', '']);
    equal(
      player.edits.map((edit) => edit.type),
      ['remove-note', 'remove-note', 'remove-stage'],
    );
  },

  '[E18] what was deleted is told by its kind and name, and with how many notes'() {
    const player = at(head('stage', 'S1'), 'a|b', 'c|');
    player.run(add('step'));
    player.run(removeHeading('step'));
    equal(player.said, ['said.step-removed', 'step.unnamed 2', 0]);
    player.at = head('stage', 'S1');
    player.run(removeHeading('stage'));
    equal(player.said, ['said.stage-removed', 'Stage 1', 2]);
  },

  "[E18] a stage's only step takes the stage along; the last stage and row stay"() {
    const player = at(note('b'), 'a|b');
    player.run(removeHeading('step'));
    equal(drawn(player.map), ['a']);
    player.at = note('a');
    equal(player.run(removeHeading('step')), false);
    player.at = head('row', 'r1');
    equal(player.run(removeHeading('row')), false);
  },

  '[E13] a step at the end of its stage moves into the next, but never leaves one empty'() {
    const player = at(head('stage', 'S1'), 'a|b');
    player.run(add('step'));
    equal(stages(player), '2,1');
    equal(player.run(shift('step', 1)), true);
    equal(stages(player), '1,2');
    player.at = head('step', 's1');
    equal(player.run(shift('step', 1)), false);
  },

  '[E21] a heading dropped where it is makes no edit'() {
    const player = at(head('row', 'r1'), 'a', 'b', 'c');
    equal(player.run(moveHeading('row', 'r2', 1)), false);
    equal(player.run(moveHeading('row', 'r2', 2)), false);
    equal(player.run(moveHeading('row', 'r3', 0)), true);
    equal(drawn(player.map), ['c', 'a', 'b']);
  },
};
