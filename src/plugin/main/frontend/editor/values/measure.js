import { plain } from '../model/decimal.js';
import { scaleOf } from '../model/scale.js';

/** The values of a row in words and as heights, as the server has them (ValueLabels.java). */

/** Where a number is drawn, from 0 at the top to 1. @param {Scale} scale @param {number} number */
export const heightOf = ({ min, max }, number) =>
  Math.max(0, Math.min(1, (max - number) / (max - min)));

/** As SVG writes it. @param {number} share */
export const percent = (share) => Math.round(share * 100);

/** The same for the style sheet, which reads its four characters one by one. @param {number} share */
export const at = (share) => (percent(share) / 100).toFixed(2);

/**
 * The face for a number, from 1 to 5; of two that are equally near, the happier one.
 *
 * @param {Scale} scale @param {number} number
 */
export const levelOf = (scale, number) => 1 + Math.round(4 * (1 - heightOf(scale, number)));

/**
 * @param {(key: string, ...args: Array<string | number>) => string} getText
 */
export function describer(getText) {
  const digits = (/** @type {number} */ number) =>
    plain(Math.abs(number)).replace('.', getText('value.point'));
  const face = (/** @type {Scale} */ scale, /** @type {number} */ number) =>
    getText(`value.face.${levelOf(scale, number)}`);

  /** As it is shown. @param {Scale} scale @param {number} number */
  function number(scale, number) {
    const sign = number < 0 ? '−' : number > 0 && scale.min < 0 ? '+' : '';
    const text = sign + digits(number);
    return scale.unit ? getText('value.unit', text, scale.unit) : text;
  }

  /** As text where nothing is drawn. @param {Scale} scale @param {number} value */
  const written = (scale, value) =>
    scale.faces
      ? getText('value.written', number(scale, value), face(scale, value))
      : number(scale, value);

  /** As it is read out. @param {Scale} scale @param {number} number */
  function spoken(scale, number) {
    if (number === 0) return getText('value.zero', face(scale, number));
    const key = number < 0 ? 'minus' : scale.min < 0 ? 'plus' : 'of';
    const most = number < 0 ? scale.min : scale.max;
    return getText(`value.${key}`, digits(number), digits(most), face(scale, number));
  }

  /** What the heading says about all values. @param {Row} row @param {number[]} values in the order of their steps */
  function total(row, values) {
    const scale = scaleOf(row);
    if (!values.length || !['sum', 'average'].includes(scale.total ?? '')) return '';
    const sum = values.reduce((so, value) => so + value, 0);
    const all = scale.total === 'sum' ? sum : Math.round((100 * sum) / values.length) / 100;
    return getText(`value.${scale.total}`, number(scale, all));
  }

  /** Without a scale, as when its row is gone. @param {number} number */
  const bare = (number) => (number < 0 ? '−' : '') + digits(number);

  return { bare, face, number, spoken, total, written };
}
