/** In rem: the narrowest columns that can be read at all, and those in which most words fit. */
export const NARROWEST = 6;
export const WIDEST = 9.5;

/** How often a scale is tried between two. */
const TRIES = 4;

/** How large the letters of the page are. */
export const rem = () => parseFloat(getComputedStyle(document.documentElement).fontSize);

/**
 * The largest scale that is small enough, as far as a few tries tell.
 *
 * @param {(scale: number) => boolean} isIn @param {number} least @param {number} most
 * @returns {number | undefined} none where even the least is too large
 */
export function largest(isIn, least, most) {
  if (isIn(most)) return most;
  if (!isIn(least)) return undefined;
  let [fits, tooLarge] = [least, most];
  for (let i = 0; i < TRIES; i++) {
    const between = (fits + tooLarge) / 2;
    if (isIn(between)) fits = between;
    else tooLarge = between;
  }
  return fits;
}
