/** Whether the person wants as little to move as can be. */
export const isStill = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * How a map scrolls to what someone asked to see next. All other scrolling is instant: what is
 * written must stay where it is, and what the keys lead to must be in sight at once.
 */
export const gliding = () => /** @type {ScrollBehavior} */ (isStill.matches ? 'instant' : 'smooth');
