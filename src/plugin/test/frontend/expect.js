/**
 * Throws unless both are equal, field by field. Sets are compared as lists.
 *
 * @param {*} actual
 * @param {*} expected
 * @param {string=} what
 */
export function equal(actual, expected, what = '') {
  const [one, other] = [show(actual), show(expected)];
  if (one !== other) throw new Error(`${what}\nexpected: ${other}\n but was: ${one}`);
}

/** @param {*} condition @param {string} what */
export function ok(condition, what) {
  if (!condition) throw new Error(what);
}

/** @param {*} value @return {string} the same text for equal values */
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

/** @param {*} value @return {*} the same value, frozen through and through */
export function frozen(value) {
  if (value && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
