import { split } from '../../../main/frontend/editor/clipboard/split.js';
import { lengthOf } from '../../../main/frontend/editor/model/plain-text.js';
import { equal, ok } from '../expect.js';
import { dice } from '../maps.js';

export default {
  '[E33] a long text is split between paragraphs, else lines, sentences or words'() {
    equal(split('short', 10), ['short']);
    equal(split('one two\n\nthree\nfour five', 20), ['one two', 'three\nfour five']);
    equal(split('one two.\nThree four. Five', 20), ['one two.', 'Three four. Five']);
    equal(split('One two. Three four five', 20), ['One two.', 'Three four five']);
    equal(split('一二三。四五六七八九十。', 10), ['一二三。', '四五六七八九十。']);
    equal(split(`a\n${'word '.repeat(5)}`, 20), ['a\nword word word', 'word word']);
    equal(split('one two three', 10), ['one two', 'three']);
  },

  '[E33] without any seam it is cut between characters, as people see them'() {
    equal(split('x'.repeat(25), 10), ['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(5)]);
    const family = '👩‍👩‍👧';
    equal(split(family.repeat(4), 12), [family.repeat(2), family.repeat(2)]);
    equal(split('👍🏽'.repeat(5), 5), ['👍🏽👍🏽', '👍🏽👍🏽', '👍🏽']);
    ok(
      split('e' + '\u0301'.repeat(30), 10).every((part) => lengthOf(part) <= 10),
      'too long',
    );
  },

  '[E33] every part is short enough and no word is left out'() {
    const random = dice(33);
    const pieces = ['word', ' ', '. ', '\n', '\n\n', '😀', '字', '。', '👩‍👧', 'e\u0301', '\u200d'];
    for (let run = 0; run < 3000; run++) {
      const text = Array.from(
        { length: random() * 200 },
        () => pieces[(random() * pieces.length) | 0],
      ).join('');
      const parts = split(text, 40);
      ok(
        parts.every((part) => lengthOf(part) <= 40),
        JSON.stringify(text),
      );
      const squeezed = (/** @type {string} */ all) => all.replace(/\s/g, '');
      equal(squeezed(parts.join('')), squeezed(text));
      ok(parts.length < 4 + lengthOf(text) / 9, 'crumbs');
    }
  },
};
