import { equal } from '../expect.js';
import { add, change, drawn, move, picture, remove } from '../maps.js';
import { UndoHistory } from '../../../main/frontend/editor/session/undo.js';
import { Browser } from './browser.js';
import { Site } from './site.js';

/** How many edits took something back, and how many would have undone others' work. @param {Undone | null} undone */
const taken = (undone) => [undone?.edits.length, undone?.skipped];

/** @param {...string} lines */
async function open(...lines) {
  const site = new Site(picture(...lines));
  const browser = new Browser(site);
  return { site, browser, session: await browser.open() };
}

export default {
  '[M10] [E15] undo takes back the last gesture, redo does it again'() {
    return open('a|b').then(async ({ session }) => {
      session.dispatch([move('a', 'r1', 's2', 'b')]);
      session.dispatch([remove('b')]);
      equal(taken(session.undo()), [1, 0]);
      equal(drawn(session.map), ['|b,a']);
      session.undo();
      equal(drawn(session.map), ['a|b']);
      equal(session.undo(), null);
      session.redo();
      session.redo();
      equal([drawn(session.map), session.redo()], [['|a'], null]);
    });
  },

  async '[E18] two people delete the last two rows, or stages, at once: nothing that anyone wrote is lost, and undo brings all of it back'() {
    for (const type of /** @type {const} */ (['remove-row', 'remove-stage'])) {
      const { site, browser, session } = await open('a|', '|b');
      const other = new Browser(site, { clock: browser.clock });
      const theirs = await other.open('them');
      const [one, two] = type === 'remove-row' ? ['r1', 'r2'] : ['S1', 'S2'];
      session.dispatch([remove('a'), { type, id: one }]);
      theirs.dispatch([remove('b'), { type, id: two }]);
      // Someone types on in a cell that goes with it.
      theirs.dispatch([add('words', 'r1', 's2')]);
      await browser.clock.advance(20000);
      equal([session.saver.state, theirs.saver.state], ['clean', 'clean']);
      equal(
        site.map.notes.map(({ text }) => text),
        ['words'],
      );
      equal(drawn(session.map), drawn(site.map));
      theirs.undo();
      theirs.undo();
      session.undo();
      await browser.clock.advance(20000);
      equal([...drawn(site.map)].sort(), ['a|', '|b'].sort());
      equal([drawn(session.map), drawn(theirs.map)], [drawn(site.map), drawn(site.map)]);
    }
  },

  '[M10] of two things that were added, the one that the server refused is no longer in the history'() {
    const step = (/** @type {string} */ id) => {
      const edit = /** @type {Edit} */ ({
        type: 'add-step',
        stage: 'S1',
        step: { id },
        after: null,
      });
      return { edit, back: /** @type {Edit} */ ({ type: 'remove-step', id }) };
    };
    const history = new UndoHistory();
    history.record([step('first')]);
    history.record([step('second')]);
    history.kept(step('first').edit);
    equal(
      history.past.flatMap(({ steps }) => steps.map(({ back }) => back)),
      [step('second').back],
    );
  },

  '[E47] undo is saved like any edit'() {
    return open('a|b').then(async ({ site, session }) => {
      session.dispatch([remove('a')]);
      await session.flush();
      session.undo();
      await session.flush();
      equal([drawn(site.map), site.version], [['a|b'], 6]);
    });
  },

  '[E47] the edits of one gesture are undone together, letters typed into a note too'() {
    return open('a|').then(async ({ session }) => {
      const gesture = {};
      session.dispatch([add('n', 'r1', 's2', null)], { gesture });
      session.dispatch([{ ...change('n', 'n', 'ne'), step: 's2' }], { gesture });
      session.dispatch([{ ...change('n', 'ne', 'new'), step: 's2' }], { gesture });
      equal(session.history.past[0].steps.length, 1);
      session.undo();
      equal(drawn(session.map), ['a|']);
      session.redo();
      equal(drawn(session.map), ['a|new']);
    });
  },

  '[E47] a new edit ends what could be redone'() {
    return open('a|').then(async ({ session }) => {
      session.dispatch([change('a', 'a', 'b')]);
      session.undo();
      session.dispatch([add('n', 'r1', 's2')]);
      equal([session.redo(), drawn(session.map)], [null, ['a|n']]);
    });
  },

  '[E47] undo of an own edit works after others have changed the map'() {
    return open('a,b|c').then(async ({ site, session }) => {
      session.dispatch([remove('a')]);
      await session.flush();
      site.edit(remove('b'), add('theirs', 'r1', 's1', null), move('c', 'r1', 's1', null));
      session.dispatch([change('c', 'c', 'C', 'r1', 's2')]);
      await session.flush();
      session.undo();
      session.undo();
      await session.flush();
      equal([drawn(site.map), drawn(session.map)], [['a,c,theirs|'], ['a,c,theirs|']]);
    });
  },

  '[M10] a text that someone else has changed since is left alone, and so is the rest of their work'() {
    return open('a|b').then(async ({ site, browser, session }) => {
      session.dispatch([change('a', 'a', 'mine'), change('b', 'b', 'mine too', 'r1', 's2')]);
      await session.flush();
      site.edit(change('a', 'mine', 'theirs'));
      await browser.clock.advance(5000);
      equal(taken(session.undo()), [1, 1]);
      equal(drawn(session.map), ['theirs|b']);
    });
  },

  '[M10] a note that someone else has moved or deleted since is left as they left it'() {
    return open('a,b|').then(async ({ site, browser, session }) => {
      session.dispatch([move('a', 'r1', 's2', null), change('b', 'b', 'B')]);
      await session.flush();
      site.edit(move('a', 'r1', 's1', null), remove('b', 'B'));
      await browser.clock.advance(5000);
      equal(taken(session.undo()), [0, 2]);
      equal(drawn(session.map), ['a|']);
    });
  },

  '[M10] a row is not taken away from the notes that someone else has put into it'() {
    return open('a|').then(async ({ site, browser, session }) => {
      const row = { id: 'r2', heading: 'Mine' };
      session.dispatch([{ type: 'add-row', row, after: 'r1' }]);
      await session.flush();
      site.edit(add('theirs', 'r2', 's1', null));
      await browser.clock.advance(5000);
      equal([session.undo()?.skipped, drawn(session.map)], [1, ['a|', 'theirs|']]);
    });
  },

  '[M10] a heading that someone else has changed since is left alone'() {
    return open('a|').then(async ({ site, browser, session }) => {
      /** @param {string} was @param {string} value @returns {ChangeText} */
      const rename = (was, value) => ({
        type: 'change-row',
        id: 'r1',
        field: 'heading',
        value,
        was,
      });
      session.dispatch([rename('Row 1', 'Mine')]);
      await session.flush();
      site.edit(rename('Mine', 'Theirs'));
      await browser.clock.advance(5000);
      session.undo();
      equal(session.map.row('r1')?.heading, 'Theirs');
    });
  },

  '[E18] [E47] a row that was removed with its notes comes back with them'() {
    return open('a,b|c', '|d').then(async ({ session }) => {
      session.dispatch([remove('a'), remove('b'), remove('c'), { type: 'remove-row', id: 'r1' }]);
      equal(drawn(session.map), ['|d']);
      session.undo();
      equal(drawn(session.map), ['a,b|c', '|d']);
    });
  },

  "[E40] F41 what is taken back before it was sent is not sent, and meets nothing of others' work"() {
    /** @param {string} was @param {string} value @returns {ChangeText} */
    const row = (was, value) => ({ type: 'change-row', id: 'r1', field: 'heading', value, was });
    const theirs = [
      change('a', 'a', 'theirs'),
      move('c', 'r1', 's1', null),
      row('Row 1', 'Theirs'),
    ];
    const typed = [change('a', 'a', 'ab'), change('a', 'ab', 'a')];
    /** @type {Record<string, Edit[][]>} */
    const own = {
      'a note that was deleted': [[remove('a')]],
      'a text, letter by letter': typed.map((edit) => [edit]),
      'a note that was moved': [[move('c', 'r1', 's1', 'a')]],
      'a heading': [[row('Row 1', 'Mine')]],
      'a row with its notes': [
        [remove('a'), remove('b'), remove('c'), { type: 'remove-row', id: 'r1' }],
      ],
    };
    return Promise.all(
      Object.entries(own).map(async ([what, gestures]) => {
        const { site, browser, session } = await open('a,b|c', '|d');
        gestures.forEach((edits) => session.dispatch(edits));
        if (what !== 'a text, letter by letter') session.undo();
        equal([session.pending.count, session.saver.state], [0, 'clean'], what);
        equal(browser.storage.length, 0, what);
        site.edit(...theirs);
        await browser.clock.advance(10000);
        equal(
          [drawn(site.map), site.map.row('r1')?.heading],
          [['c,theirs,b|', '|d'], 'Theirs'],
          what,
        );
        equal([drawn(session.map), site.saves], [drawn(site.map), []], what);
      }),
    );
  },

  '[M5] [U41] a note that could not be deleted is not brought back by undo, whoever deletes it then'() {
    return open('a|b').then(async ({ site, browser, session }) => {
      session.dispatch([move('b', 'r1', 's1', null)]);
      session.dispatch([remove('a')]);
      site.edit(change('a', 'a', 'theirs'));
      await session.flush();
      equal(drawn(session.map), ['b,theirs|']);
      site.edit(remove('a', 'theirs'));
      await browser.clock.advance(5000);
      session.undo();
      equal(drawn(session.map), ['|b']);
    });
  },

  '[M5] [U41] nor twice there, if it is brought back while the answer is on its way'() {
    return open('a|b').then(async ({ site, browser, session }) => {
      site.edit(change('a', 'a', 'theirs'));
      session.dispatch([remove('a')]);
      const saved = session.flush();
      session.undo();
      await saved;
      await browser.clock.advance(5000);
      equal([drawn(site.map), drawn(session.map)], [['theirs|b'], ['theirs|b']]);
    });
  },
};
