import { note } from '../../../main/frontend/editor/command/cursor.js';
import { together } from '../../../main/frontend/editor/command/together.js';
import { JourneyMap } from '../../../main/frontend/editor/model/journey-map.js';
import { apply } from '../../../main/frontend/editor/edit/apply.js';
import { invert } from '../edit/invert.js';
import { equal } from '../expect.js';
import { change, drawn, mapOf, picture, remove, seen } from '../maps.js';
import { Player } from './play.js';

/** @param {JourneyMap} map @param {...string} picked */
function picking(map, ...picked) {
  const player = new Player(map, note(picked[0]));
  player.picked = new Set(picked);
  return player;
}

/** No votes, no comments. */
const none = () => 0;

/** @param {Record<string, Partial<Note>>} parts of the notes by id @param {...string} lines */
function mapWith(parts, ...lines) {
  const json = picture(...lines);
  const notes = json.notes.map((one) => ({ ...one, ...parts[one.id] }));
  return JourneyMap.of({ ...json, notes });
}

/** The map once someone has put notes together after others have done something. @param {Edit[]} others */
function after(others) {
  const player = picking(mapOf('a,b'), 'a', 'b');
  player.run(together(none));
  const result = apply(apply(mapOf('a,b'), others).map, player.edits);
  return { cells: drawn(result.map), outcomes: result.outcomes.map(({ outcome }) => outcome) };
}

export default {
  '[E91] picked notes become one, with the words of all in their order, a line each'() {
    const player = picking(mapOf('a,b,c,d|e'), 'd', 'b', 'c');
    equal(player.run(together(none)), true);
    equal(
      [...player.map.cell('r1', 's1')].map(({ id, text }) => [id, text]),
      [
        ['a', 'a'],
        ['b', 'b\nc\nd'],
      ],
    );
    equal([player.at, player.said, player.picked.size], [note('b'), ['said.together', 3], 0]);
  },

  '[E91] what two of them say alike is there once'() {
    const player = picking(mapWith({ b: { text: 'a' } }, 'a,b,c'), 'a', 'b', 'c');
    player.run(together(none));
    equal(drawn(player.map), ['a\nc']);
    const same = picking(mapWith({ b: { text: 'a' } }, 'a,b'), 'a', 'b');
    same.run(together(none));
    equal(same.edits, [remove('b', 'a')]);
  },

  '[E91] the note that stays is the one with most votes and comments, or else the first'() {
    const player = picking(mapOf('a,b,c'), 'a', 'b', 'c');
    player.run(together(({ id }) => (id === 'a' ? 0 : 2)));
    const [only] = player.map.notes;
    equal([only.id, only.text], ['b', 'a\nb\nc']);
  },

  '[E91] it has a category, a persona and a picture as soon as one of them has it, and keeps its own'() {
    const parts = {
      a: { category: 'x' },
      b: { category: 'y', persona: 'anna' },
      c: { persona: 'tom', picture: 'shop.jpg' },
    };
    const player = picking(mapWith(parts, 'a,b,c'), 'a', 'b', 'c');
    player.run(together(none));
    const [{ category, persona, picture: shown }] = player.map.notes;
    equal([category, persona, shown], ['x', 'anna', 'shop.jpg']);
  },

  '[E91] undone, all of them are as they were'() {
    const map = mapWith({ c: { category: 'x', picture: 'shop.jpg' } }, 'a,b,c|d');
    const player = picking(map, 'a', 'c');
    player.run(together(none));
    const { map: back } = apply(player.map, invert(map, player.edits));
    equal(seen(back), seen(map));
  },

  '[E91] notes of several cells, and a single one, are not put together'() {
    equal(picking(mapOf('a|b'), 'a', 'b').run(together(none)), false);
    equal(picking(mapOf('a,b'), 'a').run(together(none)), false);
    equal(picking(mapOf('a,b|c'), 'a').run(together(none, ['a', 'c', 'gone'])), false);
  },

  '[E91] notes with two pictures, or too many words for one, stay as they are, and it is said why'() {
    const pictures = { a: { picture: '1.png' }, b: { picture: '2.png' } };
    const two = picking(mapWith(pictures, 'a,b'), 'a', 'b');
    equal(two.run(together(none)), true);
    equal([two.edits, two.said[0]], [[], 'together.pictures']);
    const long = { a: { text: '😀'.repeat(2500) }, b: { text: 'b'.repeat(2500) } };
    const words = picking(mapWith(long, 'a,b'), 'a', 'b');
    words.run(together(none));
    equal([words.edits, words.said], [[], ['together.too-long', 5000]]);
    const fits = picking(mapWith({ ...long, b: { text: 'b'.repeat(2499) } }, 'a,b'), 'a', 'b');
    fits.run(together(none));
    equal(fits.map.notes.length, 1);
  },

  '[M5] what someone writes in a note that is put together with another at that moment stays'() {
    equal(after([change('b', 'b', 'b, and more')]), {
      cells: ['a\nb,b, and more'],
      outcomes: ['done', 'kept'],
    });
    equal(after([change('a', 'a', 'a, and more')]), {
      cells: ['a, and more,a\nb'],
      outcomes: ['both-kept', 'done'],
    });
  },

  '[M4] what is put together with a note that is deleted at that moment stays'() {
    equal(after([remove('a')]), { cells: ['a\nb'], outcomes: ['restored', 'done'] });
    equal(after([remove('b')]), { cells: ['a\nb'], outcomes: ['done', 'unchanged'] });
  },

  '[M4] two who put the same notes together at once, one this way and one the other, lose nothing'() {
    const player = picking(mapOf('a,b'), 'a', 'b');
    player.run(together(({ id }) => (id === 'b' ? 1 : 0)));
    equal(after(player.edits), { cells: ['a\nb,a\nb'], outcomes: ['restored', 'kept'] });
  },

  '[M4] what someone goes on to type in a note that is gone comes back as a note'() {
    const player = picking(mapOf('a,b'), 'a', 'b');
    player.run(together(none));
    const typed = apply(player.map, [change('b', 'b', 'b, typed on')]);
    equal(drawn(typed.map), ['a\nb,b, typed on']);
  },
};
