import { read } from '../../../main/frontend/editor/clipboard/read.js';
import { copy } from '../../../main/frontend/editor/command/copy.js';
import { remove } from '../../../main/frontend/editor/command/notes.js';
import { paste } from '../../../main/frontend/editor/command/paste.js';
import { cell, note } from '../../../main/frontend/editor/command/cursor.js';
import { JourneyMap } from '../../../main/frontend/editor/model/journey-map.js';
import { equal, ok } from '../expect.js';
import { dice, drawn, picture } from '../maps.js';
import { Player } from './play.js';

/** Rows of the picture that have values: r2 minutes, r3 feelings. */
const MINUTES = { min: 0, max: 60, unit: 'min' };
const FEELINGS = { min: -2, max: 2, faces: true };

/** @typedef {[row: string, step: string, value: number]} Placed a value and where it is */

/** A map of three rows, of which two have values. @param {Placed[]} values @param {...string} lines */
function mapWith(values, ...lines) {
  const { rows, ...rest } = picture(...(lines.length ? lines : ['||', '||', '||']));
  const [notes, minutes, feelings] = rows;
  return JourneyMap.of({
    ...rest,
    rows: [
      notes,
      { ...minutes, kind: 'scale', scale: MINUTES },
      { ...feelings, kind: 'scale', scale: FEELINGS },
    ],
    values: values.map(([row, step, value]) => ({ row, step, value })),
  });
}

/** Who writes numbers with a point, or with a comma. */
class Writer extends Player {
  point = '.';

  get getText() {
    return (/** @type {string} */ key, /** @type {unknown[]} */ ...args) =>
      key === 'value.point' ? this.point : [key, ...args].join(' ');
  }
}

/** @param {JourneyMap} map @param {Place} place @param {[CellPlace, CellPlace] | null} [range] */
const at = (map, place, range = null) => Object.assign(new Writer(map, place), { range });

/** @param {Writer} writer @returns {Placed[]} */
const valuesOf = ({ map }) => map.values.map((v) => [v.row, v.step, v.value]);

/** @typedef {{text: string, html: string}} Data */

/** @param {Writer} writer @returns {Data} */
function copied(writer) {
  const { text, html = '' } = copy(writer) ?? { text: '' };
  return { text, html };
}

/** @param {Data} data */
const own = ({ html, text }) => read(html, text);

/**
 * What a program hands over of it that keeps all of it, HTML without our own form, or text alone.
 *
 * @type {Array<(data: Data) => Copied | null>}
 */
const WAYS = [
  own,
  ({ html }) => read(html.replace(/data-journey-map="[^"]*"/, ''), ''),
  ({ text }) => read('', text),
];

/** @param {Writer} writer @param {Copied | null} content */
function put(writer, content) {
  const plan = content && paste(writer, content);
  ok(!!plan && writer.run(plan.run(false, true)), 'not pasted');
  return writer;
}

export default {
  '[E75] Delete takes the values of a range along, and of a cell in focus its value'() {
    /** @type {Placed[]} */
    const all = [
      ['r2', 's1', 12],
      ['r3', 's1', -1],
      ['r3', 's2', 2],
    ];
    const player = at(mapWith(all, 'a||', 'b,c||', '||'), cell('r3', 's1'), [
      cell('r2', 's1'),
      cell('r3', 's1'),
    ]);
    ok(player.run(remove), 'nothing to delete');
    equal(valuesOf(player), [['r3', 's2', 2]]);
    equal(drawn(player.map), ['a||', '||', '||']);
    equal(player.said, ['said.values-removed', 2, 2]);

    const single = at(mapWith(all, 'a||', 'b||', '||'), cell('r2', 's1'));
    ok(single.run(remove), 'nothing to delete');
    equal(valuesOf(single), all.slice(1));
    equal(drawn(single.map), ['a||', 'b||', '||'], 'its notes stay');
    ok(!single.run(remove), 'there is no value left');
  },

  '[E75] where notes are picked, Delete leaves the values'() {
    const player = at(mapWith([['r2', 's1', 12]], '||', 'b,c||', '||'), note('b'));
    player.picked = new Set(['b']);
    ok(player.run(remove), 'nothing to delete');
    equal([valuesOf(player), drawn(player.map)], [[['r2', 's1', 12]], ['||', 'c||', '||']]);
  },

  '[E77] values are copied as a block, for spreadsheets as numbers'() {
    const player = at(mapWith([['r2', 's1', 12.5]], '||', '|b|', '||'), cell('r2', 's1'), [
      cell('r2', 's1'),
      cell('r2', 's3'),
    ]);
    const { text, html } = copied(player);
    equal(text, '12.5\tb\t');
    const tds = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('td')];
    equal(
      tds.map((td) => [td.textContent, td.hasAttribute('sdnum')]),
      [
        ['12.5', false],
        ['b', true],
        ['', true],
      ],
    );
    player.point = ',';
    equal(copied(player).text, '12,5\tb\t');
  },

  '[E77] a value is pasted as the same value, in our own form, as HTML and as text'() {
    const random = dice(75);
    for (const [index, carried] of WAYS.entries()) {
      for (let run = 0; run < 300; run++) {
        const number = Math.round((random() * 4 - 2) * 100) / 100;
        const from = at(mapWith([['r3', 's1', number]]), cell('r3', 's1'));
        from.point = random() < 0.5 ? '.' : ',';
        const to = at(mapWith([['r3', 's2', 1]]), cell('r3', 's2'));
        put(to, carried(copied(from)));
        equal(valuesOf(to), [['r3', 's2', number]], `way ${index}`);
        equal(drawn(to.map), ['||', '||', '||'], `way ${index}`);
      }
    }
  },

  '[E77] what a row cannot have as a value stays as a note, and no value is lost'() {
    const from = at(mapWith([['r3', 's1', -1.5]], '||', '||', 'why||'), cell('r3', 's1'));
    const content = own(copied(from));
    const to = put(at(mapWith([]), cell('r1', 's2')), content);
    equal([valuesOf(to), drawn(to.map)], [[], ['|-1.5,why|', '||', '||']]);

    const outside = put(at(mapWith([]), cell('r3', 's1')), read('', '2026'));
    equal([valuesOf(outside), drawn(outside.map)], [[], ['||', '||', '2026||']]);
    const words = put(at(mapWith([]), cell('r3', 's1')), read('', '1\n2'));
    equal([valuesOf(words), drawn(words.map)], [[], ['||', '||', '1,2||']]);

    // Two columns in the last one.
    const wide = at(
      mapWith([
        ['r3', 's1', 1],
        ['r3', 's2', 2],
      ]),
      cell('r3', 's1'),
      [cell('r3', 's1'), cell('r3', 's2')],
    );
    const last = put(at(mapWith([]), cell('r3', 's3')), own(copied(wide)));
    equal([valuesOf(last), drawn(last.map)], [[['r3', 's3', 1]], ['||', '||', '||2']]);
  },

  '[E26] a note of a map that is but a number stays a note'() {
    const from = at(mapWith([], '2||', '||', '||'), note('2'));
    const to = put(at(mapWith([]), cell('r3', 's1')), own(copied(from)));
    equal([valuesOf(to), drawn(to.map)], [[], ['||', '||', '2||']]);
  },

  '[E77] numbers of a spreadsheet become values, also with the unit of the row'() {
    const block = read('', '7\t−0.5\n12 min\t2,5');
    const to = put(at(mapWith([]), cell('r2', 's1')), block);
    equal(valuesOf(to), [['r2', 's1', 7]], 'others are beyond what the rows have');
    equal(drawn(to.map), ['||', '|−0.5|', '12 min|2,5|']);
    const units = put(at(mapWith([]), cell('r2', 's1')), read('', '12 min\t3.25min'));
    equal(valuesOf(units), [
      ['r2', 's1', 12],
      ['r2', 's2', 3.25],
    ]);
  },

  '[V3] what our own form has from elsewhere is a value only if it is a number'() {
    for (const value of ['"1"', '1e999', 'null', '{"toString":1}', '[1]']) {
      const own = `{"cells":[[[]]],"values":[[{"value":${value},"text":"1"}]]}`;
      const html = `<table data-journey-map='${own}'><tr><td>1</td></tr></table>`;
      const to = at(mapWith([]), cell('r1', 's1'));
      put(to, read(html, '1'));
      equal([valuesOf(to), drawn(to.map)], [[], ['1||', '||', '||']], value);
    }
  },
};
