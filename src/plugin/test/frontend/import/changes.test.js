import { changes } from '../../../main/frontend/editor/import/changes.js';
import { apply } from '../../../main/frontend/editor/edit/apply.js';
import { JourneyMap } from '../../../main/frontend/editor/model/journey-map.js';
import { equal } from '../expect.js';
import { drawn } from '../maps.js';

/** @param {string} id @param {string} row @param {string} step @param {string} text */
const note = (id, row, step, text) => ({ id, row, step, text });

/** @param {string} id @param {string} heading @param {string} step */
const stage = (id, heading, step) => ({ id, heading, prompt: '', steps: [{ id: step }] });

/** @param {string} id @param {string} heading @param {string} [kind] */
const row = (id, heading, kind = 'notes') => ({ id, heading, prompt: '', kind, tone: 'neutral' });

/** The map as it is now. */
const map = () =>
  JourneyMap.of({
    title: '',
    context: { heading: '', prompt: '', text: '' },
    stages: [stage('a', 'Buy', 'a1'), stage('b', 'Use', 'b1')],
    rows: [row('x', 'Steps'), row('y', 'Mood', 'scale')],
    notes: [
      note('n1', 'x', 'a1', 'pays'),
      note('n2', 'x', 'a1', 'waits'),
      note('n3', 'x', 'b1', 'unpacks'),
      note('late', 'x', 'b1', 'written since'),
    ],
    values: [{ row: 'y', step: 'a1', value: 1 }],
  });

/** The list of a spreadsheet that was taken from it.
 * @param {Note[]} notes @returns {MapJson} */
const file = (...notes) => ({
  title: '',
  context: { heading: '', prompt: '', text: '' },
  stages: [stage('s1', 'Buy', 'p1'), stage('s2', 'Use', 'p2')],
  rows: [row('r1', 'Steps')],
  notes,
});

/** @param {Record<string, string>} changed @param {Partial<Origin>} [more] @returns {Origin} */
const origin = (changed, more = {}) => ({ changed, values: {}, gone: [], ...more });

/** @param {{edits: Edit[]}} done */
const after = ({ edits }) => drawn(apply(map(), edits).map);

export default {
  '[I6] what was changed in a spreadsheet becomes changes of those notes, and what was not stays as it is now'() {
    const done = changes(
      map(),
      file(
        note('n1', 'r1', 'p1', 'pays by card'),
        note('n2', 'r1', 'p1', 'as it was once'),
        note('n3', 'r1', 'p1', 'unpacks'),
        note('new-4', 'r1', 'p2', 'smiles'),
      ),
      origin({ n1: 't', n2: '', n3: 'p' }, { values: { 'y/a1': '-2' } }),
      false,
    );
    equal(after(done), ['pays by card,waits,unpacks|written since,smiles', '|']);
    equal(apply(map(), done.edits).map.values[0].value, -2);
    equal(done.left, 0);
  },

  '[I6] a value that was changed where its row or its step is gone by now counts as left out'() {
    const values = { 'y/a1': '-2', 'y/gone': '1', 'gone/a1': '1' };
    const { edits, left } = changes(map(), file(), origin({}, { values }), false);
    equal([edits.length, left], [1, 2]);
  },

  '[I6] what was deleted in a spreadsheet goes only if that is wished, and what was written since never'() {
    const found = file(note('n1', 'r1', 'p1', 'pays'));
    const said = origin({ n1: '' }, { gone: ['n2', 'n3', 'gone-already'] });
    const kept = changes(map(), found, said, false);
    equal([kept.edits.length, kept.gone], [0, 2]);
    equal(after(changes(map(), found, said, true)), ['pays|written since', '|']);
  },

  '[I6] a note that was deleted in the map comes back only with what someone has written in it'() {
    const found = file(note('n8', 'r1', 'p2', 'rewritten'), note('n9', 'r1', 'p2', 'untouched'));
    equal(after(changes(map(), found, origin({ n8: 't', n9: '' }), false)), [
      'pays,waits|unpacks,written since,rewritten',
      '|',
    ]);
  },

  '[I6] a category that was written beside a note of the map comes along, once for all of its notes'() {
    const found = file(
      { ...note('n1', 'r1', 'p1', 'pays'), category: 'c1' },
      { ...note('n2', 'r1', 'p1', 'waits'), category: 'c1' },
      { ...note('new-4', 'r1', 'p2', 'smiles'), category: 'c1' },
    );
    found.rows[0].categories = [{ id: 'c1', label: 'Pain', prompt: '' }];
    const { edits } = changes(map(), found, origin({ n1: 'c', n2: 'c' }), false);
    const now = apply(map(), edits).map;
    const categories = now.row('x')?.categories ?? [];
    equal(
      categories.map(({ label }) => label),
      ['Pain'],
    );
    equal(
      now.notes.filter(({ category }) => category === categories[0].id).map(({ text }) => text),
      ['pays', 'waits', 'smiles'],
    );
  },

  '[I6] a note that was put into another row has the category of that label there'() {
    const there = JourneyMap.of({
      ...map().head,
      rows: [
        { ...row('x', 'Steps'), categories: [{ id: 'k', label: 'Pain' }] },
        { ...row('z', 'Ideas'), categories: [{ id: 'q', label: 'pain' }] },
      ],
      notes: [
        { ...note('n1', 'x', 'a1', 'pays'), category: 'k' },
        { ...note('n2', 'x', 'a1', 'waits'), category: 'k' },
      ],
    });
    const found = file(
      { ...note('n1', 'r2', 'p1', 'pays'), category: 'c1' },
      { ...note('n2', 'r2', 'p2', 'waits') },
    );
    found.rows.push({ ...row('r2', 'ideas'), categories: [{ id: 'c1', label: 'Pain' }] });
    const { edits, left } = changes(there, found, origin({ n1: 'p', n2: 'pc' }), false);
    const now = apply(there, edits).map;
    equal(drawn(now), ['|', 'pays|waits']);
    equal(
      now.notes.map(({ category }) => category ?? ''),
      ['q', ''],
    );
    equal([now.row('z')?.categories?.length, left], [1, 0]);
  },

  '[I6] a label that others have changed since is no news, and one that is given comes into the row where the note is by now'() {
    const there = JourneyMap.of({
      ...map().head,
      rows: [
        { ...row('x', 'Steps'), categories: [{ id: 'k', label: 'Called anew' }] },
        { ...row('z', 'Ideas'), categories: [{ id: 'q', label: 'Pain' }] },
      ],
      notes: [
        { ...note('n1', 'x', 'a1', 'pays'), category: 'k' },
        note('n2', 'z', 'a1', 'moved since'),
      ],
    });
    const found = file(
      { ...note('n1', 'r1', 'p1', 'pays twice'), category: 'c1' },
      { ...note('n2', 'r1', 'p1', 'moved since'), category: 'c2' },
    );
    found.rows[0].categories = [
      { id: 'c1', label: 'As it was' },
      { id: 'c2', label: 'Pain' },
    ];
    const { edits } = changes(there, found, origin({ n1: 't', n2: 'c' }), false);
    const now = apply(there, edits).map;
    equal(
      now.notes.map(({ text, category }) => `${text}: ${category}`),
      ['pays twice: k', 'moved since: q'],
    );
  },

  '[I6] where a note was put into a row or a stage that the map does not have, that is counted'() {
    const found = file(note('n1', 'r9', 'p1', 'pays'), note('n2', 'r1', 'p9', 'waits'));
    found.rows.push(row('r9', 'New row'));
    const done = changes(map(), found, origin({ n1: 'p', n2: 'p' }), false);
    equal([done.edits, done.left], [[], 2]);
  },

  '[I6] what was written in a note that is gone by now comes with its category, and without a place if that is gone, too'() {
    const found = file(
      { ...note('n8', 'r1', 'p2', 'rewritten'), category: 'c1' },
      note('n9', 'r9', 'p2', 'homeless'),
    );
    found.rows[0].categories = [{ id: 'c1', label: 'Pain' }];
    found.rows.push(row('r9', 'Gone'));
    const { edits } = changes(map(), found, origin({ n8: 't', n9: 't' }), false);
    const now = apply(map(), edits).map;
    const written = now.notes.find(({ text }) => text === 'rewritten');
    equal(now.row('x')?.categories?.find(({ id }) => id === written?.category)?.label, 'Pain');
    equal(
      now.unplaced.map(({ text }) => text),
      ['homeless'],
    );
  },
};
