import { formatTsv, parseTsv } from '../../../main/frontend/editor/clipboard/tsv.js';
import { equal, ok } from '../expect.js';
import { dice } from '../maps.js';

/** As many random texts as `-Druns` says. */
const RUNS = Number(new URLSearchParams(location.search).get('runs')) || 20000;

/** A text of up to `most` of the pieces. @param {() => number} random @param {string[]} pieces @param {number} most */
const mixed = (random, pieces, most) =>
  Array.from({ length: random() * most }, () => pieces[(random() * pieces.length) | 0]).join('');

export default {
  '[E25] quotes hold line breaks, tabs, and beside them quotes'() {
    equal(parseTsv('"a\nb"\t"c ""d"",\ne"\tf"g\r\n"\t"\t\t\n'), [
      ['a\nb', 'c "d",\ne', 'f"g'],
      ['\t', '', ''],
    ]);
  },

  '[E25] a cell that only holds quotes keeps them, also where two of them are lines apart'() {
    equal(parseTsv('"Great!"\t"Too dear"\nyes\tno'), [
      ['"Great!"', '"Too dear"'],
      ['yes', 'no'],
    ]);
    equal(parseTsv('"Where is it\t3\nthe shop said"\t5\n"never\tagain"\t7\n'), [
      ['"Where is it', '3'],
      ['the shop said"', '5'],
      ['never\tagain', '7'],
    ]);
    equal(parseTsv('a\t"open\nclose"\tb\nc\td\n'), [
      ['a', '"open'],
      ['close"', 'b'],
      ['c', 'd'],
    ]);
    equal(parseTsv('"""said"" and\tdone"\t1\r\n5" screen\t2\r\n'), [
      ['"said" and\tdone', '1'],
      ['5" screen', '2'],
    ]);
  },

  '[E25] where a spreadsheet ends its lines with CR LF, quotes hold none of them'() {
    equal(parseTsv('"ours\t1\r\ntheirs"\t2\r\n"two\nlines"\t3\r\n'), [
      ['"ours', '1'],
      ['theirs"', '2'],
      ['two\nlines', '3'],
    ]);
    equal(parseTsv('1\t"ours\r\ntheirs"\t2\r\n"two\nlines"\t3\r\n'), [
      ['1', '"ours'],
      ['theirs"', '2'],
      ['two\nlines', '3'],
    ]);
    equal(parseTsv('"two\r\nlines"\tx\r\n'), [['two\nlines', 'x']]);
  },

  '[E25] lines in quotes that people typed stay lines'() {
    equal(parseTsv('"I came,\nI saw"'), [['"I came,'], ['I saw"']]);
    equal(parseTsv('"I came,\nI saw"\r\n'), [['I came,\nI saw']]);
  },

  '[E25] whatever is pasted is read as lines of cells, and no word of it is left out'() {
    const random = dice(26);
    const pieces = ['a', 'B', ' ', '\t', '\n', '\r\n', '\r', '"', '""', '"\t', '\n"'].concat([
      '- ',
      '1. ',
      '😀',
      '\0',
    ]);
    for (let run = 0; run < RUNS; run++) {
      const text = mixed(random, pieces, 24);
      const block = parseTsv(text);
      ok(block.length > 0 && block.every((line) => line.length > 0), JSON.stringify(text));
      const words = (/** @type {string} */ all) => all.replace(/[^aB😀]/gu, '');
      equal(words(block.flat().join('')), words(text), JSON.stringify(text));
    }
  },

  '[E26] what is copied of a block is read back the same, but for what no spreadsheet can tell'() {
    // A cell that begins with a quote, or holds tab and line break, looks like something else.
    const random = dice(4);
    const pieces = ['a', ' ', 'b"', '-', '😀', '"'];
    const cellText = () =>
      (random() < 0.8 ? 'x' : '') + mixed(random, [...pieces, random() < 0.5 ? '\t' : '\n'], 6);
    for (let run = 0; run < RUNS; run++) {
      const width = 1 + ((random() * 4) | 0);
      const block = Array.from({ length: 1 + random() * 4 }, () =>
        Array.from({ length: width }, () => cellText().replace(/^"+/, '')),
      );
      const text = formatTsv(block) + '\n';
      equal(parseTsv(text), block, JSON.stringify(text));
    }
  },

  '[E26] quotes are put where Excel puts them'() {
    equal(
      formatTsv([
        ['say "hi"', 'a\nb'],
        ['"', 'tab\t"'],
      ]),
      'say "hi"\t"a\nb"\n"\t"tab\t"""',
    );
  },
};
