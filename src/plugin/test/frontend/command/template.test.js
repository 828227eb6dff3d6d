import { apply } from '../../../main/frontend/editor/edit/apply.js';
import { invert } from '../edit/invert.js';
import { notesKept, startOver } from '../../../main/frontend/editor/command/template.js';
import { CONTEXT } from '../../../main/frontend/editor/command/cursor.js';
import { equal, ok } from '../expect.js';
import { drawn, mapOf, picture } from '../maps.js';
import { Player } from './play.js';

/**
 * A template with these stages and rows; what is behind a colon is the prompt.
 *
 * @param {string[]} stages @param {string[]} rows @param {Note[]} [notes]
 */
function template(stages, rows, notes = []) {
  const named = (/** @type {string} */ name) => {
    const [heading, prompt] = name.split(': ');
    return { id: heading.toLowerCase(), heading, ...(prompt ? { prompt } : {}) };
  };
  return {
    context: { heading: 'Case', prompt: 'Which one?', text: '' },
    stages: stages.map(named).map((stage) => ({ ...stage, steps: [{ id: `${stage.id}-1` }] })),
    rows: rows.map((row) => ({ ...named(row), kind: 'notes', tone: 'positive' })),
    notes,
  };
}

const headings = (/** @type {readonly {heading?: string}[]} */ list) =>
  list.map(({ heading }) => heading);

/** The notes of a row with the labels of their categories. @param {JourneyMap} map @param {Row} row */
const labels = (map, { id, categories = [] }) =>
  map.notes
    .filter((note) => note.row === id)
    .map(({ text, category }) => {
      const label = categories.find((one) => one.id === category)?.label;
      return label ? `${text}: ${label}` : text;
    });

/** A person at a map whose stages and rows are called Stage 1, Row 1 and so on. @param {...string} lines */
const at = (...lines) => new Player(mapOf(...lines), CONTEXT);

export default {
  '[E20] starting over leaves the stages, rows and notes of the template, and only those'() {
    const player = at('a|b', 'c|');
    player.run(startOver(picture('x||', '|y|', '||z')));
    equal(drawn(player.map), ['a,x|b|', 'c|y|', '||z']);
    player.run(startOver(template(['One', 'Two'], ['Steps'])));
    equal(drawn(player.map), ['|']);
    equal([headings(player.map.stages), headings(player.map.rows)], [['One', 'Two'], ['Steps']]);
    equal(player.map.unplaced.length, 0);
  },

  '[E20] notes stay whose stage and row are called the same in the template, whatever the case and the place'() {
    const player = at('a|b|c', 'd||', '|e|');
    const other = template(['stage 3', 'New', ' Stage 1'], ['Row 2', 'Row 1', 'Last']);
    equal(
      notesKept(player.map, other).map(({ id }) => id),
      ['a', 'c', 'd'],
    );
    player.run(startOver(other));
    equal(headings(player.map.stages), ['Stage 3', 'New', 'Stage 1']);
    equal(drawn(player.map), ['||d', 'c||a', '||']);
  },

  '[E20] what stays has the icon and the colour that the template gives it'() {
    const player = at('a|');
    const other = template(['Stage 1'], ['Row 1']);
    Object.assign(other.stages[0], { accent: 'teal' });
    Object.assign(other.rows[0], { icon: 'phone' });
    player.run(startOver(other));
    const { stages, rows } = player.map;
    equal(
      [stages[0].id, stages[0].accent, rows[0].id, rows[0].icon],
      ['S1', 'teal', 'r1', 'phone'],
    );
  },

  "[E20] what stays has the hint and the tone of the template, what nobody has written in is the template's"() {
    const player = at('a|', '|');
    player.run(
      startOver(template(['Stage 1: First?', 'Stage 2: Second?'], ['Row 1: What?', 'Row 2'])),
    );
    equal(
      player.map.stages.map(({ id, prompt }) => [id, prompt]),
      [
        ['S1', 'First?'],
        ['stage 2', 'Second?'],
      ],
    );
    equal(
      player.map.rows.map(({ id, prompt, tone }) => [id, prompt, tone]),
      [
        ['r1', 'What?', 'positive'],
        ['row 2', undefined, 'positive'],
      ],
    );
  },

  '[E20] what someone has written about the map stays'() {
    const player = at('a|');
    const context = { heading: 'Scenario', text: 'In a small town' };
    player.map = apply(player.map, [
      { type: 'set-field', field: 'context.text', value: context.text, was: '' },
    ]).map;
    player.run(startOver(template(['One'], ['Steps'])));
    equal(player.map.context, { heading: 'Case', prompt: 'Which one?', text: context.text });
  },

  '[E20] an id of the template that something else has already is given anew'() {
    const player = at('a|b');
    const fresh = template(['Stage 1', 'S1', 's1'], ['Row 1', 'r1']);
    fresh.stages[1].id = 'S1';
    fresh.stages[2].steps[0].id = 's1';
    fresh.rows[1].id = 'r1';
    player.run(startOver(fresh));
    const ids = [
      ...player.map.stages.flatMap((stage) => [stage.id, ...stage.steps.map((step) => step.id)]),
      ...player.map.rows.map((row) => row.id),
    ];
    equal(new Set(ids).size, 8);
    equal(drawn(player.map), ['a||', '||']);
  },

  '[E20] the notes of an example come along, and none twice'() {
    const player = at('a|');
    const example = picture('a,x|y', 'z|');
    player.run(startOver(example));
    equal(drawn(player.map), ['a,x|y', 'z|']);
    player.run(startOver(example));
    equal(drawn(player.map), ['a,x|y', 'z|']);
  },

  '[E20] a note of a template comes into a row that stays with its category: the row’s own of that label, or one more'() {
    const player = at('a|');
    const own = [{ id: 'k', label: ' pain ', prompt: 'Own' }];
    const change = /** @type {const} */ ({ type: 'change-row', id: 'r1', field: 'categories' });
    player.map = apply(player.map, [{ ...change, value: own, was: [] }]).map;
    const other = template(
      ['Stage 1'],
      ['Row 1'],
      [
        { id: 'n1', row: 'row 1', step: 'stage 1-1', text: 'old', category: 'c1' },
        { id: 'n2', row: 'row 1', step: 'stage 1-1', text: 'new', category: 'c2' },
        { id: 'n3', row: 'row 1', step: 'stage 1-1', text: 'stray', category: 'nowhere' },
      ],
    );
    Object.assign(other.rows[0], {
      categories: [
        { id: 'c1', label: 'Pain' },
        { id: 'c2', label: 'Joy' },
      ],
    });
    player.run(startOver(other));
    const [row] = player.map.rows;
    equal(
      row.categories?.map(({ label, prompt }) => [label, prompt]),
      [
        [' pain ', 'Own'],
        ['Joy', undefined],
      ],
    );
    equal(labels(player.map, row), ['a', 'old:  pain ', 'new: Joy', 'stray']);
    const steady = player.map;
    player.run(startOver(other));
    equal(drawn(player.map), drawn(steady));
    equal(player.map.rows[0].categories, row.categories);
  },

  '[E20] a category or a persona for which there is no room stands before the text'() {
    const player = at('a|');
    const many = (/** @type {string} */ name) =>
      Array.from({ length: 50 }, (_, i) => ({ id: `${name}${i}`, label: `${name} ${i}` }));
    player.map = apply(player.map, [
      { type: 'change-row', id: 'r1', field: 'categories', value: many('own'), was: [] },
      { type: 'set-field', field: 'personas', value: many('who'), was: [] },
    ]).map;
    const note = { row: 'row 1', step: 'stage 1-1', category: 'c', persona: 'p' };
    const long = 'x'.repeat(5000);
    const other = template(
      ['Stage 1'],
      ['Row 1'],
      [
        { id: 'n1', ...note, text: 'one' },
        { id: 'n2', ...note, text: long },
      ],
    );
    Object.assign(other.rows[0], { categories: [{ id: 'c', label: 'More' }] });
    player.run(startOver({ ...other, personas: [{ id: 'p', label: 'Anna' }] }));
    const [row] = player.map.rows;
    equal(labels(player.map, row), ['a', 'More: Anna: one', long]);
    equal([row.categories?.length, player.map.head.personas?.length], [50, 50]);
  },

  '[E20] steps that a stage lacks come along, with their names, and its own stay'() {
    const player = at('a||b', 'c||');
    const other = template(['Stage 1', 'Stage 2', 'Stage 3'], ['Row 1']);
    const step = (/** @type {string} */ id, heading = '') => ({ id, heading });
    other.stages[0].steps = [step('x'), step('y', 'Later')];
    other.stages[2].steps = [step('z1', 'First'), step('z2', 'Then')];
    const notes = ['x', 'y', 'z1', 'z2'].map((step) => ({
      id: step,
      row: 'row 1',
      step,
      text: step,
    }));
    player.run(startOver({ ...other, notes }));
    equal(
      player.map.stages.map(({ steps }) => steps.map(({ heading = '' }) => heading)),
      [['', 'Later'], [''], ['First', 'Then']],
    );
    equal(drawn(player.map), ['a,x|y||b,z1|z2']);
    player.run(startOver({ ...other, notes }));
    equal(drawn(player.map), ['a,x|y||b,z1|z2']);
  },

  '[E89] notes of a template come without their pictures, which are files of its page'() {
    const player = at('a');
    const note = { id: 'n', row: 'steps', step: 'one-1', text: 'new', picture: 'shop.png' };
    player.run(startOver(template(['One'], ['Steps'], [note])));
    equal(
      player.map.notes.map(({ text, picture }) => [text, picture]),
      [['new', undefined]],
    );
  },

  '[E20] a row of values takes the notes of one that is called the same'() {
    const before = mapOf('a|b', 'c|');
    const player = new Player(before, CONTEXT);
    const other = template(['Stage 1', 'Stage 2'], ['Row 1', 'Row 2']);
    Object.assign(other.rows[0], { kind: 'scale', categories: [{ id: 'c', label: 'Joy' }] });
    const values = [{ row: 'row 1', step: 'stage 2-1', value: 2 }];
    const notes = [{ id: 'n', row: 'row 1', step: 'stage 1-1', text: 'new', category: 'c' }];
    player.run(startOver({ ...other, values, notes }));
    equal(drawn(player.map), ['a,new|b', 'c|']);
    const [row] = player.map.rows;
    equal([row.kind, player.map.values.map(({ row: id }) => id)], ['scale', [row.id]]);
    equal(labels(player.map, row), ['a', 'b', 'new: Joy']);
    const undone = apply(player.map, invert(before, player.edits)).map;
    equal(drawn(undone), drawn(before));
    equal(
      undone.rows.map(({ id, kind }) => [id, kind]),
      before.rows.map(({ id, kind }) => [id, kind]),
    );
  },

  '[E20] undo brings back what was there'() {
    const before = mapOf('a|b|c', 'd||', '|e|');
    const player = new Player(before, CONTEXT);
    player.run(startOver(template(['Stage 3', 'New'], ['Row 2', 'Row 1'])));
    ok(!drawn(player.map).includes('a|b|c'), 'nothing has changed');
    const undone = apply(player.map, invert(before, player.edits)).map;
    equal(drawn(undone), drawn(before));
    equal(undone.stages, before.stages);
    equal(headings(undone.rows), headings(before.rows));
  },

  '[B6] what a template asks of the persona is taken over where nobody has said anything yet'() {
    const player = at('|', '|');
    const persona = { name: 'Who is it?', role: 'What is their job?' };
    player.run(startOver({ ...template(['One'], ['Steps']), persona }));
    equal(player.map.head.persona?.name, 'Who is it?');
    player.run(
      startOver({ ...template(['Two'], ['Steps']), persona: { name: 'Another?', quote: 'What?' } }),
    );
    const { name, role, quote } = player.map.head.persona ?? {};
    equal([name, role, quote], ['Who is it?', 'What is their job?', 'What?']);
  },
};
