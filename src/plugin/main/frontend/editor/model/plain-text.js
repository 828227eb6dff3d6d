/**
 * Text as the server keeps it: line breaks are LF; what no page can show (control characters, halves
 * of surrogate pairs, U+FFFE and U+FFFF) becomes U+FFFD. Both sides must agree, or a note's author
 * would seem to have seen another text than the one that is there.
 *
 * @param {string} text
 */
export function clean(text) {
  return text.replace(/\r\n?|[\v\f]/g, '\n').replace(UNSHOWABLE, '\ufffd');
}

const UNSHOWABLE = /[\0-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]|\p{Cs}/gu;

/**
 * The same value with every text in it cleaned.
 *
 * @template T
 * @param {T} value
 */
export function cleaned(value) {
  return /** @type {T} */ (cleanedPart(value));
}

/** @param {unknown} value @returns {unknown} */
function cleanedPart(value) {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.map(cleanedPart);
  if (!(value instanceof Object)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleanedPart(part)]));
}

/**
 * How long a text is, as the server counts: in code points, of which a smiley may be one and a letter
 * with its marks several.
 *
 * @param {string} text
 */
export function lengthOf(text) {
  let length = 0;
  for (const _ of text) length++;
  return length;
}
