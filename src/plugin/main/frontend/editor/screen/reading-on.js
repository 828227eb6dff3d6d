/** How near to an end counts as there, since browsers round where they have scrolled to. */
const NEAR = 2;

/** How much of what is in sight goes out of it where a row is higher than the window. */
const MOST_OF_IT = 0.8;

/**
 * How far a map has to scroll so that one can read on in it: to the first row that isn't wholly in sight, or back to the last one
 * above. In a row higher than the window, to most of what follows.
 *
 * @param {HTMLElement} root what scrolls
 * @param {HTMLTableElement} table with headings that stay in sight
 * @param {HTMLElement} foot what lies over its lower end
 * @param {1 | -1} direction
 * @returns {number} 0: there is no more
 */
export function toReadOn(root, table, foot, direction) {
  const rest = restOf(root, direction);
  if (!rest) return 0;
  const head = /** @type {HTMLElement} */ (table.tHead);
  const top = root.getBoundingClientRect().top + head.getBoundingClientRect().height;
  const bottom = foot.getBoundingClientRect().top;
  const rows = [...table.tBodies[0].rows].map((row) => row.getBoundingClientRect());
  const next =
    direction > 0
      ? rows.find((row) => row.bottom > bottom + NEAR)
      : rows.findLast((row) => row.height && row.top < top - NEAR);
  const page = MOST_OF_IT * (bottom - top);
  const isHigh = next && next.height > bottom - top;
  const wanted = direction > 0 ? (next?.top ?? 0) - top : bottom - (next?.bottom ?? 0);
  const far = next && !isHigh && wanted > NEAR ? wanted : page;
  return direction * Math.min(far, rest);
}

/**
 * How far it can scroll.
 *
 * @param {HTMLElement} root @param {1 | -1} direction
 */
export function restOf({ scrollTop, scrollHeight, clientHeight }, direction) {
  const rest = direction > 0 ? scrollHeight - clientHeight - scrollTop : scrollTop;
  return rest > NEAR ? rest : 0;
}
