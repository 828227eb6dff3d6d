import { measure } from '../command/rows.js';
import { subject } from '../command/structure.js';
import { numberOf, plain } from '../model/decimal.js';
import { isCurve, scaleOf } from '../model/scale.js';
import { askInWords } from '../asking/ask-in-words.js';
import { choice, select } from '../asking/dialog.js';
import { h } from '../dom/element.js';

/**
 * Asks for the range and unit of a row's values; the browser reports at a field what is wrong with
 * it.
 *
 * @param {EditorView} view
 */
export function editScale(view) {
  const { getText, state } = view;
  const row = subject(state, 'row');
  if (row?.kind !== 'scale') return;
  const scale = scaleOf(row);
  const { rows } = state.map;
  const canJoin = isCurve(row) && isCurve(rows[rows.indexOf(row) - 1]);
  const shown = (/** @type {number} */ number) =>
    plain(number).replace('.', getText('value.point'));
  const min = field({ name: 'min', inputmode: 'decimal', value: shown(scale.min) });
  const max = field({ name: 'max', inputmode: 'decimal', value: shown(scale.max) });
  const unit = field({ name: 'unit', maxlength: UNIT, value: scale.unit ?? '' });
  const check = () => {
    const [low, high] = [min, max].map(numberIn);
    const wrong = (/** @type {number} */ number) => (isNaN(number) ? getText('scale.number') : '');
    min.setCustomValidity(wrong(low));
    max.setCustomValidity(wrong(high) || (high <= low ? getText('scale.above') : ''));
  };
  const labelled = (/** @type {string} */ key, /** @type {HTMLElement} */ input) =>
    h('label.jm-field', null, getText(key), input);
  /** @type {Array<[value: string, text: string]>} */
  const totals = ['none', 'sum', 'average'].map((total) => [
    total,
    getText(`scale.total.${total}`),
  ]);
  check();
  const about = {
    title: getText('scale'),
    body: [
      h(
        'div',
        { input: check },
        labelled('scale.min', min),
        labelled('scale.max', max),
        labelled('scale.unit', unit),
        select(getText('scale.total'), 'total', totals, scale.total || 'none'),
        canJoin
          ? choice(getText('scale.joined'), {
              type: 'checkbox',
              name: 'joined',
              checked: !!scale.joined,
            })
          : null,
      ),
    ],
    ok: getText('save'),
  };
  return askInWords(view, about, [min, max, unit], (form) => {
    const total = `${form.get('total')}`;
    const measures = { min: numberIn(min), max: numberIn(max), unit: unit.value.trim() };
    const joined = canJoin ? form.has('joined') || undefined : scale.joined;
    view.run(measure({ ...measures, joined, total: total === 'none' ? '' : total }), state);
  });
}

/** Characters that a unit may have. */
const UNIT = 20;

/** @param {Attributes} attributes */
function field({ value, ...attributes }) {
  const input = h('input', { type: 'text', autocomplete: 'off', ...attributes });
  input.defaultValue = `${value}`;
  return input;
}

/** @param {HTMLInputElement} input */
const numberIn = ({ value }) => numberOf(value);
