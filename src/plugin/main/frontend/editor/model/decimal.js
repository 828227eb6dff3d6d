/**
 * A number as it is shown and told, and as the server writes it too (Decimal.java): without exponent, with at most six
 * digits behind the point and no zeros at their end.
 *
 * @param {number} number
 * @returns {string}
 */
export const plain = (number) =>
  number
    .toFixed(6)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0');
