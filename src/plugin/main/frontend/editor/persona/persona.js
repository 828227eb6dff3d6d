import { TRAITS } from '../command/persona.js';
import { personasOf } from '../command/personas.js';
import { isPictureName } from '../model/pictures.js';
import { button, h, written } from '../dom/element.js';
import { labelItems } from '../view/category-labels.js';
import { link } from '../view/linked.js';
import { fileAddress } from '../site/site.js';
import { drawPictures, pictureOf } from '../pictures/draw.js';
import { endByEscape, offerToStandOut, renew, toggle } from '../highlight/standing-out.js';

/**
 * From now on the persona is drawn, and the pictures of notes; those that were left out get theirs.
 *
 * @param {typeof import('../view/grid.js').Grid} all @param {import('../view/grid.js').Grid} grid
 */
export function beginDrawing(all, grid) {
  all.drawPersona = drawPersona;
  all.above = pictureOf;
  drawPictures(grid);
  drawPersona(grid);
}

/**
 * Draws who the map is about and those whom its notes are about, as the server does
 * (docs/behaviour.md, "The elements of a live map").
 *
 * @param {Drawing} grid
 */
export function drawPersona(grid) {
  if (grid.view) listen(grid.view);
  drawCard(grid);
  drawPersonas(grid);
}

/**
 * @typedef {Pick<import('../view/grid.js').Grid, 'root' | 'head' | 'map' | 'getText' | 'view'>} Drawing
 */

/** The personas that notes can be about; pressed, they filter. @param {Drawing} grid */
function drawPersonas({ root, head, map, getText, view }) {
  const personas = personasOf(map);
  let list = root.querySelector('.jm-personas');
  if (!personas.length) return void list?.remove();
  if (!list) {
    list = h('ul.jm-personas', { 'aria-label': getText('personas') });
    head.after(list);
  }
  if (drawn.get(list) === personas) return;
  drawn.set(list, personas);
  const focused = list.contains(document.activeElement) ? document.activeElement : null;
  const id = focused?.closest('[data-persona]')?.dataset.persona;
  list.querySelectorAll(':scope > [data-persona]').forEach((item) => item.remove());
  list.prepend(...labelItems(personas, 'data-persona', 'span.jm-who', link));
  if (!view) return;
  if (!list.querySelector(':scope > .jm-personas-edit')) list.append(editing(view));
  offerToStandOut(view);
  if (id) list.querySelector(`[data-persona="${id}"] > .jm-who`)?.focus();
}

/** The personas that the lists were drawn for. @type {WeakMap<Element, Category[]>} */
const drawn = new WeakMap();

/** @param {EditorView} view */
const editing = (view) =>
  h(
    'li.jm-personas-edit',
    null,
    button('jm-edit', () => view.openers.editCategories(view, true), view.getText('personas.edit')),
  );

/**
 * What is there already stays the same element, since it may have the focus.
 *
 * @param {Drawing} grid
 */
function drawCard({ root, head, map, getText }) {
  const persona = map.head.persona ?? {};
  const asks = root.dataset.canEdit === 'true';
  let card = head.querySelector('.jm-persona');
  if (!map.hasPersona && !asks) return void card?.remove();
  if (!card) {
    card = h(
      'div.jm-persona',
      { role: 'group', 'aria-label': getText('persona') },
      h('div.jm-portrait'),
    );
    head.append(card);
  }
  card.classList.toggle('jm-none', !map.hasPersona);
  drawPortrait(/** @type {HTMLElement} */ (card.firstElementChild), root, persona, getText);
  /** @type {Element} */
  let last = /** @type {Element} */ (card.firstElementChild);
  for (const trait of TRAITS) {
    const text = persona[/** @type {keyof Persona} */ (trait)] ?? '';
    let element = card.querySelector(`[data-trait="${trait}"]`);
    if (!text && !asks) {
      element?.remove();
      continue;
    }
    if (!element) {
      element = h('div.jm-trait', { 'data-trait': trait });
      last.after(element);
    }
    if (written(element) !== text) {
      element.textContent = text;
      if (trait !== 'name') link(element);
    }
    const asked = text ? '' : getText(`placeholder.persona.${trait}`);
    mark(element, 'placeholder', asked);
    if (isEdited(root)) press(element, asked);
    last = element;
  }
}

/** @param {HTMLElement} element @param {HTMLElement} root @param {Persona} persona @param {GetText} getText */
function drawPortrait(element, root, { name = '', picture = '', alt = '' }, getText) {
  const { dataset } = element;
  if (root.dataset.canEdit === 'true') dataset.trait = 'picture';
  const isSame = dataset.picture === (picture || undefined) && element.firstElementChild;
  mark(element, 'picture', picture);
  mark(element, 'alt', alt);
  const image = isSame ? element.querySelector(':scope > img') : imageOf(root, picture);
  const content = image ?? h('span', { 'aria-hidden': 'true' }, initials(name));
  if (!content.isEqualNode(element.firstElementChild)) element.replaceChildren(content);
  const label = alt || (image ? name : '');
  element.role = label ? 'img' : null;
  element.ariaLabel = label || null;
  // A file that is gone, or isn't a picture, is shown as if there were none.
  // Not one listener more with each drawing.
  if (image instanceof HTMLImageElement)
    image.onerror = () => image.replaceWith(h('span', { 'aria-hidden': 'true' }, initials(name)));
  if (!isEdited(root)) return;
  press(
    element,
    [getText(picture ? 'portrait.change' : 'portrait.add'), label].filter(Boolean).join(': '),
  );
}

/** @param {HTMLElement} root @param {string} picture */
function imageOf(root, picture) {
  return isPictureName(picture) ? h('img', { src: fileAddress(root, picture), alt: '' }) : null;
}

/** The first letters of the first two words. @param {string} name */
const initials = (name) => (name.match(/(?<!\S)\S/gu) ?? []).slice(0, 2).join('').toUpperCase();

/** @param {HTMLElement} root */
const isEdited = (root) => root.dataset.editing !== undefined;

/**
 * Makes an element one that can be pressed.
 *
 * @param {HTMLElement} element @param {string} label what it is called instead of its words
 */
function press(element, label) {
  // A button holds no links.
  element.role = element.querySelector('a') ? 'group' : 'button';
  element.ariaHasPopup = 'menu';
  element.ariaLabel = label || null;
}

/**
 * Sets the data attribute of that name, or removes it.
 *
 * @param {HTMLElement} element @param {string} name @param {string} value
 */
function mark({ dataset }, name, value) {
  if (value) dataset[name] = value;
  else delete dataset[name];
}

/** @param {EditorView} view */
function listen(view) {
  if (listening.has(view.root)) return;
  listening.add(view.root);
  listenForPictures(view);
  view.root.addEventListener('jm-stand-out', (event) =>
    toggle(view, /** @type {CustomEvent<string>} */ (event).detail),
  );
  endByEscape(view);
  view.session.subscribe(({ changed }) => {
    if (changed && view.root.dataset.only) renew(view);
  });
}

/** Asks about a picture that is dropped on the card. @param {EditorView} view */
function listenForPictures(view) {
  const { root, openers } = view;
  /** @param {DragEvent} event */
  const over = (event) => {
    const isFile = event.dataTransfer?.types.includes('Files');
    const card = isFile ? event.target.closest('.jm-persona') : null;
    if (card) event.preventDefault();
    return card;
  };
  root.addEventListener('dragover', over);
  root.addEventListener('drop', (event) => {
    const file = over(event) && event.dataTransfer?.files[0];
    if (file) openers.choosePicture(view, file);
  });
}

/** @type {WeakSet<HTMLElement>} */
const listening = new WeakSet();
