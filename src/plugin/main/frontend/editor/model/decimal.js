/**
 * A number as it is shown and read out, and as the server writes it too (Decimal.java): without exponent, with at most
 * six decimals and no trailing zeros.
 *
 * @param {number} number
 * @returns {string}
 */
export const plain = (number) =>
  number
    .toFixed(6)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0');

/** The server accepts only smaller numbers. */
const TOO_GREAT = 1e15;

/** A number as people write it; NaN where it is none. @param {string} text */
export function numberOf(text) {
  const written = text.trim().replace(',', '.').replace('−', '-');
  const number = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(written) ? Number(written) : NaN;
  return Math.abs(number) < TOO_GREAT ? number : NaN;
}
