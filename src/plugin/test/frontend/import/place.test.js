import { add, addition, fill, renewed } from '../../../main/frontend/editor/import/place.js';
import { excess } from '../../../main/frontend/editor/command/paste.js';
import { JourneyMap } from '../../../main/frontend/editor/model/journey-map.js';
import { Player } from '../command/play.js';
import { equal } from '../expect.js';
import { drawn } from '../maps.js';

/** @param {string} id @param {string} row @param {string} step @param {string} text @param {string} [category] */
const note = (id, row, step, text, category) => ({ id, row, step, text, category });

/** What a file was read as: two stages, a row of notes and one of values. */
const found = () =>
  renewed({
    title: 'A visit',
    context: { heading: '', prompt: '', text: '' },
    persona: { name: 'Ada' },
    stages: [
      { id: 's1', heading: 'Buy', prompt: '', steps: [{ id: 'p1' }] },
      { id: 's2', heading: 'Leave', prompt: '', steps: [{ id: 'p2' }] },
    ],
    rows: [
      {
        id: 'r1',
        heading: 'Steps',
        prompt: '',
        kind: 'notes',
        tone: 'neutral',
        categories: [{ id: 'c1', label: 'Alone', prompt: '' }],
      },
      { id: 'r2', heading: 'Mood', prompt: '', kind: 'scale', tone: 'neutral' },
    ],
    notes: [
      note('n1', 'r1', 'p1', 'pays', 'c1'),
      note('n2', 'r1', 'p2', 'waves'),
      note('n3', 'nowhere', 'p1', 'lost'),
    ],
    values: [{ row: 'r2', step: 'p2', value: 2 }],
  });

const map = (notes = [note('n1', 'r1', 'p1', 'compares')]) =>
  JourneyMap.of({
    title: 'Mine',
    context: { heading: '', prompt: '', text: '' },
    stages: [{ id: 's1', heading: 'buy ', prompt: '', steps: [{ id: 'p1' }] }],
    rows: [{ id: 'r1', heading: 'Steps', prompt: '', kind: 'notes', tone: 'neutral' }],
    notes,
  });

/** @type {CellPlace} */
const cell = { kind: 'cell', row: 'r1', step: 'p1' };

export default {
  '[I5] a file in the place of an empty map brings its title and its persona, and a note without a place stays without one'() {
    const player = new Player(map([]), cell);
    equal(player.run(fill(found())), true);
    equal(drawn(player.map), ['pays|waves', '|']);
    equal(player.map.title, 'A visit');
    equal(player.map.head.persona?.name, 'Ada');
    equal(
      player.map.unplaced.map(({ text }) => text),
      ['lost'],
    );
    equal(
      player.map.values.map(({ value }) => value),
      [2],
    );
  },

  '[I5] its stages are put behind those of the map; rows of the same name are one'() {
    const player = new Player(map(), cell);
    equal(player.run(add(player.map, found(), true)), true);
    equal(
      player.map.stages.map(({ heading }) => heading),
      ['buy ', 'Buy', 'Leave'],
    );
    equal(drawn(player.map), ['compares|pays|waves', '||']);
    const [row] = player.map.rows;
    equal(
      row.categories?.map(({ label }) => label),
      ['Alone'],
    );
    equal(player.map.notes.find(({ text }) => text === 'pays')?.category, row.categories?.[0].id);
    equal(player.map.title, 'Mine');
  },

  '[I5] its notes are added where stage and row are called the same, and only once'() {
    const player = new Player(map(), cell);
    equal(addition(player.map, found(), false).left, 3);
    equal(player.run(add(player.map, found(), false)), true);
    equal(drawn(player.map), ['compares,pays']);
    equal(player.run(add(player.map, found(), false)), false);
  },

  '[I5] notes go into a row of values of the same name, but values into no row of notes'() {
    const mood = map();
    const rows = [...mood.rows, { id: 'r2', heading: 'mood', kind: 'scale' }];
    const there = JourneyMap.of({ ...mood.head, rows, notes: [...mood.notes] });
    const file = found();
    file.rows[1].kind = 'notes';
    file.notes?.push(note('n4', file.rows[1].id, file.stages[0].steps[0].id, 'smiles'));
    file.values = [];
    const player = new Player(there, cell);
    player.run(add(there, file, false));
    equal(drawn(player.map), ['compares,pays', 'smiles']);
    const plain = JourneyMap.of({
      ...there.head,
      rows: [{ ...rows[1], kind: 'notes' }],
      notes: [],
    });
    equal(addition(plain, found(), false).edits, []);
  },

  '[I5] a file that is brought twice never takes the ids of what is there'() {
    const [one, other] = [found(), found()];
    /** @param {MapJson} map */
    const ids = ({ notes = [], rows, stages }) =>
      [...notes, ...rows, ...stages].map(({ id }) => id);
    equal(
      ids(one).filter((id) => ids(other).includes(id)),
      [],
    );
  },

  '[E33] what is too much says of what, how much it would be and how much there may be'() {
    const many = found();
    const steps = Array.from({ length: 199 }, (_, i) => ({ id: `q${i}` }));
    many.stages.push({ id: 's3', heading: 'Wide', prompt: '', steps });
    equal(excess(map(), addition(map(), many, true).edits), ['steps', 202, 200]);
    equal(excess(map(), addition(map(), many, false).edits), null);
  },
};
