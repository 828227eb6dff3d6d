import { equal, given, ok } from '../expect.js';
import { ICONS } from '../../../main/frontend/editor/model/icons.js';
import { background, contrast, over, ratio, texts } from './painted.js';
import { everything, isSeen, name, shown, style, styleOf } from './shown.js';

const GRID = new URL('../../../main/frontend/editor/look/grid.css', import.meta.url).href;

export default {
  async '[V12] [V22] all text has a contrast of 4.5 or more, in light and in dark, in all six colours of stages'() {
    for (const mode of ['light', 'dark']) {
      for (const prompts of ['', 'shown']) {
        const map = everything({ stages: 6 });
        map.notes = map.notes.filter(({ step }) => step !== 's1');
        const { root, all } = await shown(map, { mode, edit: true, prompts });
        const bands = new Set(all('.jm-stage').map((th) => String(background(th))));
        equal(bands.size, 6);
        const weak = () =>
          [...texts(root)]
            .filter((element) => isSeen(element))
            .map((element) => ({ ratio: contrast(element), element }))
            .filter(({ ratio }) => ratio < 4.5)
            .map(({ ratio, element }) => `${ratio.toFixed(2)} ${mode} ${name(element)}`);
        equal([...new Set(weak())], []);
        for (const heading of all('.jm-stage, .jm-row-head')) {
          heading.tabIndex = -1;
          heading.focus();
          ok(isSeen(given(heading.querySelector('.jm-prompt'))), 'its prompt has come up');
          equal(weak(), []);
        }
      }
    }
  },

  async "[V12] what means something and isn't text has a contrast of 3 or more, in light and in dark"() {
    for (const mode of ['light', 'dark']) {
      const map = everything({ stages: 6 });
      map.rows = map.rows.map((row) => ({ ...row, icon: 'goal' }));
      map.notes = map.notes.map((note, i) => (i % 2 ? note : { ...note, category: '' }));
      const { page, root, all } = await shown(map, { mode, edit: true });
      await style(page, GRID);
      /** @type {string[]} */
      const weak = [];
      /** @param {string} what @param {string} ink @param {number[]} ground @param {number} [opacity] */
      const measured = (what, ink, ground, opacity) => {
        const found = ratio(over(ink, ground, opacity), ground);
        if (found < 3) weak.push(`${found.toFixed(2)} ${mode} ${what}`);
      };
      const edged = all('.jm-row:not([data-tone="neutral"]) .jm-note, .jm-note[data-hue]');
      ok(edged.length > 20, 'too few edges');
      for (const note of edged) {
        measured(name(note), styleOf(note).borderInlineStartColor, background(note));
      }
      for (const head of all('.jm-stage, .jm-row-head')) {
        const { backgroundColor, opacity } = styleOf(head, '::after');
        measured(`grip of ${name(head)}`, backgroundColor, background(head), Number(opacity));
      }
      for (const head of all('.jm-row-head')) {
        measured('icon', styleOf(head, '::before').backgroundColor, background(head));
      }
      for (const heading of all('.jm-row:not([data-tone="neutral"]) .jm-row-head > .jm-heading')) {
        measured('tone', styleOf(heading, '::before').backgroundColor, background(heading));
      }
      for (const stage of all('.jm-stage')) {
        stage.tabIndex = -1;
        stage.focus();
        const { outlineStyle, outlineColor } = styleOf(given(stage.querySelector('.jm-heading')));
        equal(outlineStyle, 'solid');
        measured('focus on a stage', outlineColor, background(stage));
      }
      for (const cell of all('.jm-row > .jm-cell')) {
        cell.tabIndex = -1;
        cell.focus();
        equal(styleOf(cell).outlineStyle, 'solid');
        measured('focus', styleOf(cell).outlineColor, background(cell));
        cell.setAttribute('aria-selected', 'true');
        measured('focus on what is selected', styleOf(cell).outlineColor, background(cell));
        cell.removeAttribute('aria-selected');
      }
      // The colours of fields, frames, faces and curves, on all they are drawn on.
      const probe = page.createElement('div');
      root.append(probe);
      for (const ground of [
        'surface',
        'raised',
        'card',
        'row-positive',
        'row-negative',
        'row-opportunity',
      ]) {
        probe.style.background = `var(--jm-${ground})`;
        for (const ink of ['border-strong', 'focus', 'curve', 'added', 'removed', 'text-subtle']) {
          probe.style.color = `var(--jm-${ink})`;
          measured(`${ink} on ${ground}`, styleOf(probe).color, background(probe));
        }
      }
      equal([...new Set(weak)], []);
    }
  },

  async '[V22] a stage has the colour of its accent, else of its place'() {
    const map = everything({ stages: 8 });
    map.stages[1].accent = 'purple';
    map.stages[2].accent = 'of a later version';
    map.stages[7].accent = 'blue';
    const { all } = await shown(map);
    const bands = all('.jm-stage').map((th) => String(background(th)));
    equal(bands[1], bands[5], 'by its accent');
    equal(bands[7], bands[0], 'also by one that comes before that of its place');
    equal(bands[6], bands[0], 'the first again');
    equal(new Set([0, 1, 2, 3, 4].map((i) => bands[i])).size, 5, 'and others by their places');
  },

  async "[V22] a note has an edge in the colour of its category, else of its row's tone, which tints the row"() {
    const map = everything({ notes: 2 });
    map.notes = map.notes.map((note, i) => (i % 2 ? note : { ...note, category: '' }));
    const { all } = await shown(map);
    /** @param {import('./shown.js').Selector} selector */
    const edges = (selector) =>
      new Set(all(selector).map((note) => styleOf(note).borderInlineStartColor));
    equal(edges('.jm-note:not([data-hue])').size, 4, 'one for each tone');
    equal(edges("[data-tone='negative'] .jm-note[data-hue]").size, 5, 'one for each category');
    const tints = all('.jm-row').map((row) => [
      ...new Set([...row.children].map((cell) => String(background(cell)))),
    ]);
    equal(
      tints.map(({ length }) => length),
      [1, 1, 1, 1],
    );
    equal(new Set(tints.flat()).size, 4);
  },

  async '[V25] each icon has a drawing of its own; one of a later version has none, and not that of what it stands in'() {
    const map = everything();
    const [row, ...rest] = map.rows;
    const label = { id: 'c', label: 'A category' };
    map.rows = [
      ...ICONS.map((icon) => ({
        ...row,
        id: icon,
        icon,
        categories: [{ ...label, icon: 'later' }],
      })),
      ...rest,
    ];
    const { all } = await shown(map);
    const drawing = (/** @type {Element} */ element) => styleOf(element, '::before').maskImage;
    const heads = all('.jm-row[data-icon] > .jm-row-head');
    const drawings = new Set(heads.map(drawing));
    equal([heads.length, drawings.size], [ICONS.length, ICONS.length]);
    ok(
      [...drawings].every((image) => image.startsWith('url("data:image/svg+xml')),
      'one is not drawn',
    );
    const later = all('.jm-row[data-icon] .jm-category').map(drawing);
    ok(
      later.every((image) => image.startsWith('linear-gradient')),
      later[0],
    );
  },

  async '[V7] a tone has a shape of its own besides its colour'() {
    const { all } = await shown(everything());
    const shapes = all('.jm-row-head > .jm-heading').map((heading) => {
      const { content, clipPath } = styleOf(heading, '::before');
      return content === 'none' ? 'none' : clipPath;
    });
    equal([shapes[0], new Set(shapes).size], ['none', 4]);
  },
};
