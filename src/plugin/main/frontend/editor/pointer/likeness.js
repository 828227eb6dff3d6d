/** A copy of a note that only looks like one. @param {HTMLElement} element */
export function likeness(element) {
  const card = /** @type {HTMLElement} */ (element.cloneNode(true));
  for (const { name } of [...card.attributes]) {
    if (!/^data-(category|hue)$/.test(name)) card.removeAttribute(name);
  }
  card.className = 'jm-note jm-ghost-card';
  return card;
}
