import { scaleOf } from '../model/scale.js';
import { add, subject } from './structure.js';

/**
 * The kinds of rows besides rows of notes, in the order in which they are offered, and the fields
 * of a new row of that kind.
 *
 * @type {Record<string, Partial<Row>>}
 */
const NEW = {
  curve: { kind: 'scale', icon: 'heart', scale: { min: -2, max: 2, faces: true } },
  numbers: { kind: 'scale', scale: { min: 0, max: 100 } },
  line: { kind: 'line' },
};

export const ROW_KINDS = Object.keys(NEW);

/** Adds a row of such a kind below the one in focus, and opens its heading. @param {string} name @returns {Command} */
export const addRow = (name) => (state, dispatch) => {
  const heading = state.getText(`row.${name}.new`);
  return add('row', 1, { ...NEW[name], heading })(state, dispatch);
};

/** The fields of a scale that can be changed. */
const MEASURES = /** @type {const} */ (['min', 'max', 'unit', 'total', 'joined']);

/**
 * Changes the scale of a row of values; an empty unit or total removes it. Other fields of the
 * scale stay.
 *
 * @param {Pick<Scale, 'min' | 'max' | 'unit' | 'total' | 'joined'>} measures
 * @returns {Command}
 */
export const measure = (measures) => (state, dispatch) => {
  const row = subject(state, 'row');
  if (row?.kind !== 'scale') return false;
  const now = scaleOf(row);
  if (MEASURES.every((name) => (measures[name] ?? '') === (now[name] ?? ''))) return false;
  const value = { ...now, ...measures };
  if (!value.unit) delete value.unit;
  if (!value.total) delete value.total;
  if (!value.joined) delete value.joined;
  const was = row.scale ?? null;
  dispatch?.({ edits: [{ type: 'change-row', id: row.id, field: 'scale', value, was }] });
  return true;
};
