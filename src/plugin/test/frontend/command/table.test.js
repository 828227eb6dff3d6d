import { mapOfTable, swapped } from '../../../main/frontend/editor/command/table.js';
import { readText } from '../../../main/frontend/editor/clipboard/lines.js';
import { JourneyMap } from '../../../main/frontend/editor/model/journey-map.js';
import { equal, given, ok } from '../expect.js';
import { drawn } from '../maps.js';

/** The map that a table makes which is pasted as text: tabs between cells. @param {...string} lines */
function made(...lines) {
  const map = given(mapOfTable(readText(lines.join('\n'))?.cells ?? []));
  return { context: map.context, map: JourneyMap.of({ title: '', ...map }) };
}

const headings = (/** @type {readonly {heading?: string}[]} */ list) =>
  list.map(({ heading }) => heading);

export default {
  '[E69] the first line of a table names the stages, its first column the rows, the corner the map'() {
    const { context, map } = made('Case\tBuy\tUse', 'Steps\tpays\tunpacks', 'Pains\t\ttoo loud');
    equal(context, { heading: 'Case', prompt: '' });
    equal(
      [headings(map.stages), headings(map.rows)],
      [
        ['Buy', 'Use'],
        ['Steps', 'Pains'],
      ],
    );
    equal(drawn(map), ['pays|unpacks', '|too loud']);
  },

  '[E69] a corner that only says what stands there is not what the map is about'() {
    for (const corner of ['Stage', 'step', 'Rows:', 'Étape', '行']) {
      equal(made(`${corner}\tBuy\tUse`, 'Does\tpays\tunpacks').context, {}, corner);
    }
  },

  '[E69] a table whose stages run downwards is read with its rows and columns swapped'() {
    const { cells } = given(
      readText('Stage\tDoes\tSays\nArrive\twaits\tbye\n\trings\nLeave\t\thello'),
    );
    const map = JourneyMap.of({ title: '', ...given(mapOfTable(swapped(given(cells)))) });
    equal(
      [headings(map.stages), headings(map.rows)],
      [
        ['Arrive', 'Leave'],
        ['Does', 'Says'],
      ],
    );
    equal(drawn(map), ['waits|rings|', 'bye||hello']);
  },

  '[E69] a column without a name is a step of the stage before it, a line without one goes on with the row above'() {
    const { context, map } = made('\tBuy\t\tUse', 'Steps\ta\tb\tc', '\td\t\te');
    equal(context, {});
    equal(
      map.stages.map(({ heading, steps }) => [heading, steps.length]),
      [
        ['Buy', 2],
        ['Use', 1],
      ],
    );
    equal(drawn(map), ['a,d|b|c,e']);
  },

  '[E69] lines of a cell are notes of it, bullets or not'() {
    const { map } = made('\tBuy\tUse', 'Steps\t"a\nb"\t"• c\n• d"');
    equal(drawn(map), ['a,b|c,d']);
  },

  '[E69] no word of a long cell is lost: a note is parted, a heading is its hint as well'() {
    const long = 'word '.repeat(60).trim();
    const { map } = made(`\t${long}\tUse`, `Steps\t${'text '.repeat(1100)}\tb`);
    const [stage] = map.stages;
    equal([given(stage.heading).length <= 200, stage.prompt], [true, long]);
    equal(map.cell(map.rows[0].id, map.steps[0].id).length, 2);
  },

  '[E69] less than two lines and two columns is no table'() {
    const none = ['a\tb\tc', 'a\nb'].map((text) => mapOfTable(readText(text)?.cells ?? [[]]));
    ok(
      none.every((map) => map === null),
      'a map was made',
    );
  },
};
