import { split } from '../clipboard/split.js';
import { newId } from './command.js';
import { LIMIT } from './texts.js';

/**
 * A table as the stages, rows and notes of a map: its first line names the stages, its first column
 * the rows, and the corner what the map is about. A column without a name is a further step of the
 * stage before it, and a line without one goes on with the row above, as where someone has joined
 * cells.
 *
 * @param {({text: string}[] | undefined)[][]} cells lines of cells, each a list of notes
 * @returns what `startOver` takes; null for less than two lines and two columns
 */
export function mapOfTable(cells) {
  const [top = [], ...lines] = cells;
  const width = cells.reduce((most, line) => Math.max(most, line.length), 0);
  if (width < 2 || !lines.length) return null;
  const [about] = named(top[0]);
  /** @type {Stage[]} */
  const stages = [];
  const steps = Array.from({ length: width - 1 }, (_, column) => {
    const step = { id: newId() };
    const [heading, prompt] = named(top[column + 1]);
    if (heading || !stages.length) {
      stages.push({ id: newId(), heading, prompt, steps: [step] });
    } else stages[stages.length - 1].steps.push(step);
    return step;
  });
  /** @type {Row[]} */
  const rows = [];
  /** @type {Note[]} */
  const notes = [];
  for (const [first, ...line] of lines) {
    const [heading, prompt] = named(first);
    if (heading || !rows.length) {
      rows.push({ id: newId(), heading, prompt, kind: 'notes', tone: 'neutral' });
    }
    line.forEach((cell, column) => {
      for (const { text } of cell ?? []) {
        for (const part of split(text, LIMIT.text)) {
          notes.push({
            id: newId(),
            row: rows[rows.length - 1].id,
            step: steps[column].id,
            text: part,
          });
        }
      }
    });
  }
  const context = about && !isOfAxes(about) ? { heading: about, prompt: '' } : {};
  return { context, stages, rows, notes };
}

/**
 * What tables call their own lines and columns, in the languages of the app and as AxisNames.java
 * has it: nothing of what the map is about.
 */
const AXES =
  'stage stages phase phases phasen fase fases etapa etapas ステージ フェーズ 段階 step steps schritt schritte paso pasos ' +
  'étape étapes ステップ row rows line lane zeile zeilen reihe fila filas ligne lignes 行';

/** @param {string} corner */
const isOfAxes = (corner) => AXES.split(' ').includes(corner.toLowerCase().replace(/\s*:$/, ''));

/**
 * The table with its rows and columns swapped, for one whose stages run downwards.
 *
 * @template T
 * @param {(T | undefined)[][]} cells
 */
export function swapped(cells) {
  const width = cells.reduce((most, line) => Math.max(most, line.length), 0);
  return Array.from({ length: width }, (_, column) => cells.map((line) => line[column]));
}

/**
 * The text of a heading; if it is longer than a heading may be, the whole text becomes the hint as well.
 *
 * @param {{text: string}[]} [cell]
 */
function named(cell = []) {
  const text = cell.map((note) => note.text.replace(/\s+/g, ' ')).join(' ');
  const first = (/** @type {number} */ limit) => [...text].slice(0, limit).join('');
  const heading = first(LIMIT.heading);
  return heading === text ? [text, ''] : [heading.trimEnd(), first(LIMIT.prompt)];
}
