/**
 * An element in one line: `h('button.jm-undo', {type: 'button', click: undo}, 'Undo')`. Functions
 * become listeners, everything else attributes (none for null and false); children that are null
 * are left out. Text stays text.
 */
export function h(spec, attributes, ...children) {
  const [tag, ...classes] = spec.split('.');
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(' ');
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value != null && value !== false)
      element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child != null));
  return element;
}

/** A picture of 16 by 16 from one path, drawn in the colour of the text around it. */
export function icon(path) {
  const ns = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(ns, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'jm-icon');
  svg.append(document.createElementNS(ns, 'path'));
  svg.firstChild.setAttribute('d', path);
  return svg;
}
