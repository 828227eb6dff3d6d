/**
 * Throws unless both are equal, field by field. Sets are compared as lists.
 *
 * @param {unknown} actual
 * @param {unknown} expected
 * @param {string} [what]
 */
export function equal(actual, expected, what = '') {
  const [one, other] = [show(actual), show(expected)];
  if (one !== other) throw new Error(`${what}\nexpected: ${other}\n but was: ${one}`);
}

/** @param {unknown} condition @param {string} what @returns {asserts condition} */
export function ok(condition, what) {
  if (!condition) throw new Error(what);
}

/** @param {unknown} value @returns {string} the same text for equal values */
function show(value) {
  return JSON.stringify(
    value,
    (_, part) => {
      if (part instanceof Set) return [...part].sort();
      if (part === undefined) return '(undefined)';
      if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
      return Object.fromEntries(
        Object.keys(part)
          .sort()
          .filter((key) => part[key] !== undefined)
          .map((key) => [key, part[key]]),
      );
    },
    1,
  );
}

/** The same value, frozen through and through. @template T @param {T} value @returns {T} */
export function frozen(value) {
  if (value && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** What is certainly there. @template T @param {T | null | undefined} thing @returns {T} */
export function given(thing) {
  if (thing === null || thing === undefined) throw new Error(`It is ${thing}.`);
  return thing;
}
