import { Grid } from '../../../main/frontend/editor/view/grid.js';
import { given } from '../expect.js';
import { JourneyMap } from '../../../main/frontend/editor/model/journey-map.js';

const FOLDER = new URL('../../../main/frontend/', import.meta.url);
const STYLES = [
  'map/colours',
  'map/frame',
  'map/head',
  'map/grid',
  'map/wide',
  'map/notes',
  'map/hints',
  'map/paper',
  'map/sight-first',
  'map/icons',
  'map/channels',
  'map/values',
  'map/faces',
  'map/persona',
  'map/lazy-rows',
  'map/growing-rows',
  'map/compared',
  'editor/look/invitations',
  'editor/look/reach',
];

/**
 * Shows a map on a page of its own, in a frame of the given size, as the server would draw it.
 *
 * @param {MapJson} json the map's file
 * @param {{width?: number, height?: number, dir?: string, mode?: string, edit?: boolean, prompts?: string}} [options]
 */
export async function shown(
  json,
  { width = 1200, height = 800, dir = 'ltr', mode = 'light', edit = false, prompts = '' } = {},
) {
  document.querySelectorAll('iframe').forEach((old) => old.remove());
  const frame = document.createElement('iframe');
  Object.assign(frame.style, { width: `${width}px`, height: `${height}px`, border: 'none' });
  // Without a doctype the page would be in quirks mode, where tables don't inherit colours.
  frame.srcdoc = '<!doctype html><title>Map</title>';
  await new Promise((loaded) => {
    frame.onload = loaded;
    document.body.append(frame);
  });
  const page = /** @type {Document} */ (frame.contentDocument);
  page.documentElement.dir = dir;
  page.documentElement.dataset.colorMode = mode;
  Object.assign(page.body.style, { font: '14px/1.43 sans-serif', margin: '0', padding: '16px' });
  page.body.style.background = mode === 'dark' ? '#1d2125' : '#fff';
  await Promise.all(STYLES.map((name) => style(page, new URL(`${name}.css`, FOLDER).href)));
  const root = page.createElement('div');
  root.className = 'journey-map';
  root.dataset.canEdit = String(edit);
  if (prompts) root.dataset.prompts = prompts;
  const grid = new Grid(root, (key, ...args) => [key, ...args].join(' '));
  grid.draw(JourneyMap.of(json));
  const scroller = page.createElement('div');
  scroller.className = 'jm-scroll';
  grid.table.replaceWith(scroller);
  scroller.append(grid.table);
  page.body.append(root);
  await painted(page);
  /** @param {Selector} selector */
  const all = (selector) => [...root.querySelectorAll(selector)];
  return { page, root, scroller, all };
}

/**
 * Puts the editor's bar above the grid, as it is while someone works on the map.
 *
 * @param {HTMLElement} root @param {string} [html] what is in it
 */
export async function withBar(root, html = '') {
  const page = root.ownerDocument;
  await style(page, new URL('editor/look/bar.css', FOLDER).href);
  const bar = page.createElement('div');
  bar.className = 'jm-bar';
  bar.innerHTML = html;
  root.querySelector('.jm-scroll')?.before(bar);
  root.dataset.editing = '';
  await painted(page);
  return bar;
}

/** @typedef {`${'.' | ':scope' | '['}${string}`} Selector */

/** @param {Document} page @param {string} href */
export function style(page, href) {
  return new Promise((loaded, failed) => {
    const link = Object.assign(page.createElement('link'), { rel: 'stylesheet', href });
    link.onload = loaded;
    link.onerror = failed;
    page.head.append(link);
  });
}

/** The style that an element is shown in. @param {Element} element @param {string | null} [pseudo] */
export const styleOf = (element, pseudo) =>
  given(element.ownerDocument.defaultView).getComputedStyle(element, pseudo);

/** Two frames: what a scroll starts is on the screen by then. @param {Document} page */
export async function painted(page) {
  for (let i = 0; i < 2; i++) {
    await new Promise((done) => page.defaultView?.requestAnimationFrame(done));
  }
}

/**
 * A map with every kind of thing in it.
 *
 * @param {{stages?: number, notes?: number, text?: string}} [size]
 * @returns {MapJson & {notes: Note[]}}
 */
export function everything({ stages = 5, notes = 1, text = 'A word or two' } = {}) {
  const tones = ['neutral', 'positive', 'negative', 'opportunity'];
  const categories = [1, 2, 3, 4, 5, 6].map((i) => ({ id: `c${i}`, label: text, prompt: text }));
  const rows = tones.map((tone) => ({ id: tone, heading: text, prompt: text, tone, categories }));
  const columns = Array.from({ length: stages }, (_, i) => `s${i}`);
  return {
    format: 'journey-map',
    version: 1,
    title: text,
    context: { heading: text, prompt: text, text },
    stages: columns.map((id, i) => ({
      id: `S${i}`,
      heading: text,
      prompt: text,
      steps: [{ id, heading: i % 2 ? text : '' }],
    })),
    rows,
    notes: tones.flatMap((row) =>
      columns.flatMap((step, i) =>
        Array.from({ length: notes }, (_, n) => {
          return { id: `${row}-${step}-${n}`, row, step, text, category: `c${(i % 6) + 1}` };
        }),
      ),
    ),
  };
}

/** An element as a message names it. @param {Element} element */
export function name(element) {
  return `${element.tagName.toLowerCase()}.${[...element.classList].join('.')}`;
}

/** Whether it can be seen, and isn't only there for screen readers. @param {Element} element */
export const isSeen = (element) => styleOf(element).clipPath !== 'inset(50%)';
