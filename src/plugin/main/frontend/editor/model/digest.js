import { DETAILS } from './journey-map.js';

/**
 * A short hash of what a page shows of a map, as the server makes it (ShownDigest.java). It tells whether the page
 * still says what the server wrote.
 *
 * @param {MapJson} map as a page shows it: its notes and values in the order of their cells, notes without one last
 */
export function digest({
  title,
  context,
  persona = {},
  personas = [],
  stages,
  rows,
  notes = [],
  values = [],
}) {
  const parts = [title];
  /** @type {<T extends object>(thing: T, ...fields: Array<keyof T>) => void} */
  const add = (thing, ...fields) => {
    for (const field of fields) parts.push(`${thing[field] ?? ''}`);
  };
  add(context, 'heading', 'prompt', 'text');
  add(persona, 'name', 'role', 'text', 'quote', 'picture', 'alt');
  const addLabels = (/** @type {Category[]} */ labels) =>
    labels.forEach((one) => add(one, 'id', 'label', 'prompt', 'icon'));
  addLabels(personas);
  for (const stage of stages) {
    add(stage, 'id', 'heading', 'prompt', 'accent');
    for (const step of stage.steps) add(step, 'id', 'heading');
    parts.push('');
  }
  parts.push('');
  for (const row of rows) {
    add(row, 'id', 'heading', 'prompt', 'tone', 'icon', 'kind');
    if (row.scale) add(row.scale, 'min', 'max', 'unit', 'faces', 'total', 'joined');
    addLabels(row.categories ?? []);
    parts.push('');
  }
  parts.push('');
  for (const note of notes) add(note, 'id', 'row', 'step', 'text', ...DETAILS);
  for (const value of values) add(value, 'row', 'step', 'value');
  const hash = parts.reduce((before, text) => (Math.imul(31, before) + hashOf(text)) | 0, 1);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** The same as Java's String.hashCode. @param {string} text */
function hashOf(text) {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(31, hash) + text.charCodeAt(i)) | 0;
  return hash;
}
