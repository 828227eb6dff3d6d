import { ask, select } from './dialog.js';
import { h } from './element.js';
import { chosen, moveTo } from '../command/notes.js';
import { categories, place, subject } from '../command/structure.js';
import { cell, notesAt, cellOf, note } from '../command/place.js';

/** Name of a step where its stage must be told too. */
export function stepName(map, id, words) {
  const stage = map.stageOf(id);
  const step = map.step(id);
  if (!step.heading && stage.steps.length === 1) return stage.heading;
  const number = stage.steps.indexOf(step) + 1;
  return `${stage.heading}: ${step.heading || words('step.unnamed', number)}`;
}

/** Moves what is chosen to a place picked from lists: the way without dragging. */
export async function askWhere(board, kind) {
  const { words, state } = board;
  const { map } = state;
  const title = words('move');
  const ok = words('move.ok');
  if (kind === 'note') {
    const first = chosen(state)[0];
    const from = cellOf(map, note(first.id)) ?? { row: map.rows[0].id, step: map.steps[0].id };
    const rows = map.rows.map((r) => [r.id, r.heading]);
    const steps = map.steps.map((s) => [s.id, stepName(map, s.id, words)]);
    const ends = [
      ['end', words('move.last')],
      ['start', words('move.first')],
    ];
    const body = [
      select(words('row'), 'row', rows, from.row),
      select(words('step'), 'step', steps, from.step),
      select(words('position'), 'at', ends, 'end'),
    ];
    const form = await ask(board, { title, body, ok });
    if (!form) return;
    const to = cell(form.get('row'), form.get('step'));
    const index = form.get('at') === 'start' ? 0 : notesAt(map, to).length;
    board.run(moveTo(to, index), state);
    return;
  }
  const thing = subject(state, kind);
  const label = words('position');
  const places = spots(map, kind, thing, words);
  const body = [
    select(
      label,
      'spot',
      places.map((p, i) => [`${i}`, p.label]),
    ),
  ];
  const form = await ask(board, { title, body, ok });
  if (!form) return;
  const { index, stage } = places[form.get('spot')];
  board.run(place(kind, thing.id, index, stage), state);
}

/** Every position a heading can move to, in words. */
function spots(map, kind, thing, words) {
  const first = words('move.first');
  const behind = (name) => words('move.behind', name);
  if (kind !== 'step') {
    const list = kind === 'row' ? map.rows : map.stages;
    const others = list.filter((other) => other !== thing);
    return [
      { label: first, index: 0 },
      ...others.map((o) => ({ label: behind(o.heading), index: list.indexOf(o) + 1 })),
    ];
  }
  return map.stages.flatMap((stage) => [
    { label: `${stage.heading}: ${first}`, index: 0, stage: stage.id },
    ...stage.steps
      .filter((s) => s !== thing)
      .map((s) => ({
        label: behind(stepName(map, s.id, words)),
        index: stage.steps.indexOf(s) + 1,
        stage: stage.id,
      })),
  ]);
}

/** The categories of a row, one a line, with their prompts; a label that stays keeps its notes. */
export async function editCategories(board) {
  const { words, state } = board;
  const row = subject(state, 'row');
  const old = row.categories ?? [];
  const text = h('textarea.jm-lines', { name: 'lines', rows: Math.max(3, old.length + 1) });
  const lineOf = ({ label, prompt }) => (prompt ? `${label}: ${prompt}` : label);
  text.value = old.map(lineOf).join('\n');
  const form = await ask(board, {
    title: words('categories.edit'),
    body: [h('label.jm-field', null, words('categories.lines'), text)],
    ok: words('save'),
  });
  if (!form) return;
  const lines = form
    .get('lines')
    .split('\n')
    .map((s) => s.trim())
    .filter(Boolean);
  const parts = (line) => /** @type {!Array<string>} */ (/^(.+?)(?:: +(.*))?$/.exec(line));
  // Each stands behind one line at most: two with one id would be refused.
  const free = new Set(old);
  const claim = (test) => old.find((c) => test(c) && free.delete(c));
  const known = lines.map(
    (line) => claim((c) => lineOf(c) === line) ?? claim((c) => c.label === parts(line)[1]),
  );
  const list = lines.map((line, i) => {
    // What is left of them was renamed, if a line stands in its place.
    const was = known[i] ?? claim((c) => c === old[i]);
    // A line left as it was is not read anew: a colon may be part of its label.
    if (was && lineOf(was) === line) return was;
    const [, label, prompt] = parts(line);
    return { ...was, label, prompt: prompt ?? '' };
  });
  board.run(categories(list), state);
}
