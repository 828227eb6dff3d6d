import { JourneyMap } from '../model/journey-map.js';

/** The rows and stages of the map that a page shows, by its elements. @param {HTMLElement} root */
export function mapOn(root) {
  const heading = (/** @type {HTMLElement} */ element) =>
    element.querySelector('.jm-heading')?.textContent ?? '';
  const cells = [...root.querySelectorAll('.jm-grid [data-step]')];
  const steps = [...new Set(cells.map(({ dataset }) => dataset.step ?? ''))];
  const rows = [...root.querySelectorAll('.jm-row')].map((row) => ({
    id: row.dataset.row ?? '',
    heading: heading(row),
  }));
  const stages = [...root.querySelectorAll('.jm-stage')].map((stage) => ({
    id: stage.dataset.stage ?? '',
    heading: heading(stage),
    steps: steps
      .splice(0, /** @type {HTMLTableCellElement} */ (stage).colSpan)
      .map((id) => ({ id })),
  }));
  return JourneyMap.of({ title: '', context: { heading: '', prompt: '', text: '' }, stages, rows });
}
