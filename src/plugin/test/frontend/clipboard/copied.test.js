import { readOwn, writeHtml } from '../../../main/frontend/editor/clipboard/copied.js';
import { parse } from '../../../main/frontend/editor/clipboard/html.js';
import { read } from '../../../main/frontend/editor/clipboard/read.js';
import { copy } from '../../../main/frontend/editor/command/copy.js';
import { paste } from '../../../main/frontend/editor/command/paste.js';
import { remove } from '../../../main/frontend/editor/command/notes.js';
import { CONTEXT, cell, note } from '../../../main/frontend/editor/command/cursor.js';
import { JourneyMap } from '../../../main/frontend/editor/model/journey-map.js';
import { apply } from '../../../main/frontend/editor/edit/apply.js';
import { Player } from '../command/play.js';
import { equal, given, ok } from '../expect.js';
import { dice, picture } from '../maps.js';

/** As many random ranges as `-Druns` says. */
const RUNS = Number(new URLSearchParams(location.search).get('runs')) || 10000;

const PIECES = [
  'a',
  'B ',
  '1. ',
  '- ',
  '• ',
  '"',
  '""',
  '\n',
  '\n\n',
  '\t',
  ' ',
  '  ',
  '<b>',
  '&amp;',
  "'",
  '😀',
  '\u00a0',
];

/** Labels that several rows have, under ids of their own. */
const LABELS = ['People', 'Things & "ways"', '<Places>'];

/**
 * A map of four rows and five columns, the last two of them empty. Ids differ from map to map,
 * labels don't.
 *
 * @param {() => number} random @param {string} name
 */
function randomMap(random, name, pieces = PIECES) {
  const { rows, notes, ...head } = picture('||||', '||||', '||||', '||||');
  const pick = (/** @type {string[]} */ list) => list[(random() * list.length) | 0];
  const text = () => Array.from({ length: 1 + random() * 5 }, () => pick(pieces)).join('');
  return JourneyMap.of({
    ...head,
    rows: rows.map((row, r) => ({
      ...row,
      categories: LABELS.map((label, c) => ({ id: `${name}${(c + r) % 3}`, label })),
    })),
    notes: Array.from({ length: random() * 16 }, (_, n) => ({
      id: `${name}n${n}`,
      row: `r${1 + ((random() * 4) | 0)}`,
      step: `s${1 + ((random() * 3) | 0)}`,
      text: text(),
      category: pick(['', `${name}0`, `${name}1`, `${name}2`]) || undefined,
    })),
  });
}

/** @typedef {[line: number, column: number]} Pair */

/** @param {JourneyMap} map @param {Note} note */
const labelOf = (map, { row, category }) =>
  map.row(row)?.categories?.find(({ id }) => id === category)?.label ?? '';

/**
 * What a range shows: the notes of its cells, each with its text and the label of its category.
 *
 * @param {JourneyMap} map @param {Pair} first @param {Pair} size
 */
function shownIn(map, [row, step], [height, width]) {
  return Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (_, c) =>
      map.cell(`r${row + r}`, `s${step + c}`).map((note) => [note.text, labelOf(map, note)]),
    ),
  );
}

/** What the clipboard hands over of what was put into it. @param {ReturnType<typeof copy>} copied */
function carried(copied) {
  const { html = '', text = '' } = copied ?? {};
  const data = new DataTransfer();
  data.setData('text/plain', text);
  data.setData('text/html', html);
  return read(data.getData('text/html'), data.getData('text/plain'));
}

/** @param {number} row @param {number} step @param {number} height @param {number} width @returns {CellRange} */
const range = (row, step, height, width) => [
  cell(`r${row}`, `s${step}`),
  cell(`r${row + height - 1}`, `s${step + width - 1}`),
];

export default {
  '[U31] a range that is copied or cut and pasted is the same, note by note, in this map and in others'() {
    const random = dice(31);
    const upTo = (/** @type {number} */ n) => 1 + ((random() * n) | 0);
    for (let run = 0; run < RUNS; run++) {
      const from = new Player(randomMap(random, 'x'), cell('r1', 's1'));
      const [row, step] = [upTo(4), upTo(3)];
      /** @type {Pair} */
      const size = [upTo(5 - row), upTo(4 - step)];
      const before = shownIn(from.map, [row, step], size);
      from.range = range(row, step, ...size);
      const content = carried(copy(from));
      const count = before.flat(2).length;
      if (!count) {
        equal(content, null);
        continue;
      }
      const was = from.map;
      const isCut = random() < 0.5;
      if (isCut) {
        ok(from.run(remove), 'nothing to cut');
        equal(shownIn(from.map, [row, step], size).flat(2), []);
      }
      const others = random() < 0.5;
      const to = others ? new Player(emptied(randomMap(random, 'y')), CONTEXT) : from;
      // Over an empty place: two columns on the right, or in another map anywhere.
      const width = Math.min(size[1], 2);
      const column = others ? step : 4;
      const target = range(row, column, 1, 1);
      to.range = target;
      to.at = target[0];
      ok(to.run(given(paste(to, given(content))).run(false, true)), 'not pasted');
      const shown = shownIn(to.map, [row, column], [size[0], others ? size[1] : width]);
      // What sticks out goes into the last column.
      const expected = others
        ? before
        : before.map((cells) => [cells[0], cells.slice(1).flat()].slice(0, width));
      equal(shown, expected, JSON.stringify(before));
      if (isCut && !others) equal(to.map.notes.length, was.notes.length);
    }
  },

  '[U31] picked notes and single ones likewise, into cells with notes in them'() {
    const random = dice(32);
    for (let run = 0; run < 2000; run++) {
      const from = new Player(randomMap(random, 'x'), cell('r1', 's1'));
      const notes = from.map.notes.filter(() => random() < 0.3);
      if (!notes.length) continue;
      from.at = note(notes[0].id);
      from.picked = new Set(notes.map(({ id }) => id));
      const content = carried(copy(from));
      const to = new Player(randomMap(random, 'y'), cell('r2', 's2'));
      const [[there]] = shownIn(to.map, [2, 2], [1, 1]);
      ok(to.run(given(paste(to, given(content))).run(false, true)), 'not pasted');
      const [[now]] = shownIn(to.map, [2, 2], [1, 1]);
      const order = (/** @type {Note} */ n) =>
        [n.row, n.step, from.map.cell(n.row, n.step).indexOf(n)].join();
      const sorted = notes.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
      equal(now, [...there, ...sorted.map((n) => [n.text, labelOf(from.map, n)])]);
    }
  },

  '[E26] where only the HTML gets through, without our own form, no word and no note is lost'() {
    const random = dice(33);
    const words = (/** @type {string[]} */ list) =>
      list.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
    // A text that begins with a bullet can't be told from an item of a list then.
    const pieces = PIECES.filter((piece) => piece !== '• ');
    for (let run = 0; run < 2000; run++) {
      const player = new Player(randomMap(random, 'x', pieces), cell('r1', 's1'));
      player.range = range(1, 1, 4, 3);
      const html = given(copy(player)?.html).replace(/data-journey-map="[^"]*"/, '');
      const texts = player.map.rows.flatMap(({ id }) =>
        player.map.steps.flatMap((s) => player.map.cell(id, s.id).map((n) => n.text)),
      );
      const found =
        read(html, '')
          ?.cells?.flat(2)
          .map((n) => n.text) ?? [];
      equal(words(found), words(texts), html);
    }
  },

  '[E26] a range is a table with lists in its cells, a few notes are a list, one is a paragraph'() {
    const text = (/** @type {string} */ text) => ({ text });
    const lined = (/** @type {Copied} */ content) =>
      writeHtml(content).replace(/ (data-journey-map|style|border|sdnum)="[^"]*"/g, '');
    equal(
      lined({
        cells: [
          [[text('a'), text('b\nc')], []],
          [[text('<i>')], [text('d\ne')]],
        ],
      }),
      '<table><tr><td><ul ><li>a</li><li>b<br>c</li></ul></td><td></td></tr><tr><td>&#60;i&#62;</td><td><ul ><li>d<br>e</li></ul></td></tr></table>',
    );
    equal(lined({ notes: [text('a'), text('b')] }), '<ul><li>a</li><li>b</li></ul>');
    equal(lined({ notes: [text('a\nb')] }), '<p>a<br>b</p>');
  },

  '[E26] for spreadsheets every cell is text, whatever it looks like'() {
    const cells = [
      [[{ text: '=1+1' }], [{ text: '3-4' }, { text: '+5' }]],
      [[], [{ text: '0012' }]],
    ];
    const all = given(parse(writeHtml({ cells }))).querySelectorAll('td');
    equal(all.length, 4);
    for (const td of all) {
      equal(
        [td.getAttribute('sdnum'), td.getAttribute('jm-style')],
        ['1033;0;@', "mso-number-format:'\\@'"],
      );
    }
  },

  '[E26] our own form counts only as long as the words beside it are the same'() {
    const html = writeHtml({ cells: [[[{ text: 'a\nb', category: 'x', label: 'X' }]]] });
    const own = (/** @type {string} */ source) => readOwn(given(parse(source)));
    equal(own(`<html><body><!--StartFragment-->${html}<!--EndFragment--></body></html>`), {
      cells: [[[{ text: 'a\nb', category: 'x', label: 'X' }]]],
      isOwn: true,
    });
    equal(own(html.replace('<li style="mso-data-placement:same-cell">a', '<li>A')), null);
    equal(own(`<p>More</p>${html}`), null);
    for (const wrong of [
      '{"notes":[null]}',
      '{"notes":7}',
      '{"cells":[[{"text":"a"}]]}',
      '{',
      'null',
      '[]',
    ]) {
      equal(own(`<p data-journey-map='${wrong}'>a</p>`), null);
    }
    equal(own(`<p data-journey-map='{"notes":[{"text":7,"id":"n","row":"r9"}]}'>7</p>`), {
      notes: [{ text: '7' }],
      isOwn: true,
    });
  },

  '[E24] a category is known by its label, else by its id'() {
    const categories = (/** @type {Array<[id: string, label: string]>} */ ...list) =>
      list.map(([id, label]) => ({ id, label }));
    const paste1 = (/** @type {Category[]} */ row, /** @type {CopiedNote} */ content) => {
      const player = new Player(JourneyMap.of(picture('|')), cell('r1', 's1'));
      /** @type {Edit} */
      const edit = { type: 'change-row', id: 'r1', field: 'categories', value: row, was: [] };
      player.map = apply(player.map, [edit]).map;
      player.run(given(paste(player, { notes: [content] })).run(false, true));
      return player.map.notes[0].category;
    };
    const people = { text: 'a', category: 'c1', label: 'People' };
    equal(paste1(categories(['c1', 'Places'], ['c2', 'People']), people), 'c2');
    equal(paste1(categories(['c2', 'People'], ['c1', 'People']), people), 'c1');
    equal(paste1(categories(['c1', 'Places']), people), undefined);
    equal(paste1(categories(['c1', '']), { text: 'a', category: 'c1' }), 'c1');
    equal(paste1(categories(['c1', 'People']), { text: 'a' }), undefined);
  },
};

/** The same rows and steps without the notes. */
const emptied = (/** @type {JourneyMap} */ map) => JourneyMap.of({ ...map.head, notes: [] });
