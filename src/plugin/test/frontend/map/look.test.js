import { equal, given, ok } from '../expect.js';
import { ICONS } from '../../../main/frontend/editor/model/icons.js';
import { everything, painted, shown, styleOf } from './shown.js';

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

  async '[V21] prompts are out of sight, but not out of hearing, unless the macro says otherwise'() {
    for (const prompts of ['', 'hidden', 'shown']) {
      const seen = prompts === 'shown';
      const { all } = await shown(everything(), { prompts });
      for (const prompt of all('.jm-grid .jm-prompt')) {
        equal(isSeen(prompt), seen, `${prompts} ${name(given(prompt.parentElement))}`);
        ok(prompt.checkVisibility({ visibilityProperty: true, opacityProperty: true }), 'unheard');
      }
    }
  },

  async '[V21] a prompt comes up at its heading, within the map, and moves nothing'() {
    for (const dir of ['ltr', 'rtl']) {
      const map = everything({ text: 'Some more words than these', notes: 3 });
      const { page, all, scroller } = await shown(map, { dir, height: 2000 });
      const places = () => all('.jm-heading, .jm-note').map((e) => e.getBoundingClientRect().top);
      const before = places();
      const frame = scroller.getBoundingClientRect();
      for (const heading of all('.jm-stage, .jm-row-head')) {
        heading.tabIndex = -1;
        heading.focus({ preventScroll: true });
        const prompt = given(heading.querySelector('.jm-prompt'));
        ok(isSeen(prompt), name(heading));
        const { left, right, top, bottom } = prompt.getBoundingClientRect();
        ok(left >= frame.left && right <= frame.right && bottom <= frame.bottom, name(heading));
        ok(page.elementFromPoint(left + 5, top + 5) === prompt, 'nothing lies over it');
      }
      equal(places(), before);
    }
  },

  async '[V21] in an empty row, its prompt stands along the row for those who may edit, where there is room'() {
    const map = { ...everything(), notes: [] };
    /** @type {Array<[options: Parameters<typeof shown>[1], seen: boolean]>} */
    const cases = [
      [{ edit: true }, true],
      [{ edit: true, prompts: 'hidden' }, false],
      [{ edit: true, width: 320 }, false],
      [{ edit: false }, false],
    ];
    for (const [options, seen] of cases) {
      const { all } = await shown(map, options);
      equal(isSeen(all('.jm-row-head > .jm-prompt')[0]), seen, JSON.stringify(options));
      equal(isSeen(all('.jm-stage > .jm-prompt')[0]), false);
    }
    const { all } = await shown(map, { edit: true });
    all('.jm-cell')[2].classList.remove('jm-empty');
    equal(
      all('.jm-row-head > .jm-prompt').map((prompt) => isSeen(prompt)),
      [false, true, true, true],
    );
  },

  async '[V21] an empty map fits the screen of a laptop'() {
    const { rows, ...map } = { ...everything(), notes: [] };
    const labels = ['People', 'Places', 'Things'].map((label) => ({
      id: label,
      label,
      prompt: label,
    }));
    const sixRows = [...rows, ...rows.slice(2)].map((row, i) => {
      return { ...row, id: `${i}`, prompt: 'Words '.repeat(14), categories: i < 2 ? labels : [] };
    });
    const { all } = await shown({ ...map, rows: sixRows }, { width: 900, edit: true });
    const height = all('.jm-grid')[0].offsetHeight;
    ok(height < 480, `${height} px`);
  },

  async '[V12] long words break: nothing is wider than the place it has'() {
    const { all } = await shown(everything({ text: 'x'.repeat(300) }));
    // A stage's arrow points into the next one.
    const wide = all('.jm-grid *:not(.jm-stage, .jm-prompt)').filter(
      ({ clientWidth, scrollWidth }) => clientWidth && scrollWidth > clientWidth + 1,
    );
    equal([...new Set(wide.map(name))], []);
  },

  async '[V12] at 320 px the map scrolls in its own frame, the page does not'() {
    const { page, scroller, all } = await shown(everything({ stages: 20 }), { width: 320 });
    ok(page.documentElement.scrollWidth <= 320, `page is ${page.documentElement.scrollWidth} wide`);
    ok(scroller.scrollWidth > 320, 'the map scrolls');
    const [head, cell] = [all('.jm-row-head')[0], all('.jm-cell')[0]].map((e) => e.offsetWidth);
    ok(head < 160 && cell >= 120, `heading ${head}, cell ${cell}`);
  },

  async '[V12] five columns fill the page, twenty are wide enough to read'() {
    const five = await shown(everything({ stages: 5 }), { width: 1200 });
    equal(five.scroller.scrollWidth, five.scroller.clientWidth);
    const twenty = await shown(everything({ stages: 20 }), { width: 1200 });
    const widths = new Set(twenty.all('.jm-row:first-child > .jm-cell').map((e) => e.offsetWidth));
    equal(widths.size, 1, 'all columns have one width');
    ok([...widths][0] >= 190, `${[...widths]} px`);
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

  async '[V22] headings begin where the words above the map do'() {
    for (const dir of ['ltr', 'rtl']) {
      for (const width of [1200, 320]) {
        const { page, root, all } = await shown(everything(), { dir, width });
        const place = root.getBoundingClientRect();
        const range = page.createRange();
        const starts = all('.jm-title-text, [data-tone=neutral] > .jm-row-head > .jm-heading').map(
          (e) => {
            range.selectNodeContents(e);
            const { left, right } = range.getBoundingClientRect();
            return Math.round(dir === 'rtl' ? place.right - right : left - place.left);
          },
        );
        equal(starts, [0, 0], `${dir}, ${width} px`);
      }
    }
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

  async '[V24] of a wide map a column is cut, wherever it stands, so that one sees that it goes on'() {
    for (const width of [320, 700, 900, 1200, 1600, 1920]) {
      const { all, scroller } = await shown(everything({ stages: 20 }), { width });
      const end = scroller.getBoundingClientRect().right;
      const cut = all('.jm-row:first-child > .jm-cell').filter((cell) => {
        const { left, right } = cell.getBoundingClientRect();
        return left < end - 30 && right > end + 30;
      });
      equal(cut.length, 1, `at ${width} px`);
    }
  },

  async '[V24] a wide map fades at the edge beyond which it goes on, and says how many steps it has'() {
    for (const dir of ['ltr', 'rtl']) {
      const { page, all, scroller } = await shown(everything({ stages: 20 }), { dir });
      const [corner] = all('.jm-corner');
      const fade = () => given(page.defaultView).getComputedStyle(corner, '::before');
      equal(corner.dataset.steps, 'steps 20');
      equal([fade().content, fade().pointerEvents], ['""', 'none']);
      scroller.scrollTo({
        left: (dir === 'rtl' ? -1 : 1) * scroller.scrollWidth,
        behavior: 'instant',
      });
      await painted(page);
      equal(fade().content, 'none', 'at its end');
    }
    const { page, all } = await shown(everything());
    const [corner] = all('.jm-corner');
    equal(corner.dataset.steps, undefined);
    equal(
      given(page.defaultView).getComputedStyle(corner, '::before').content,
      'none',
      'where it all fits',
    );
  },

  async '[V22] a category takes no line of its note'() {
    const map = everything();
    const plain = structuredClone(map);
    for (const note of plain.notes) delete note.category;
    /** @param {Parameters<typeof shown>[0]} json */
    const height = async (json) => {
      const { all } = await shown(json);
      return all('.jm-note')[0].offsetHeight;
    };
    const [own, without] = [await height(map), await height(plain)];
    ok(own - without < 6, `${own} px with, ${without} without`);
  },

  async '[V17] the look follows the place, not the window: in half a page, headings leave room for the notes'() {
    const { page, root, all } = await shown(everything(), { width: 1200 });
    const head = () => all('.jm-row-head')[0].offsetWidth;
    ok(head() > 180, `${head()} px where there is room`);
    root.style.width = '480px';
    await painted(page);
    ok(head() < 120, `${head()} px of 480`);
  },

  async '[V17] in a table, a map leaves room for the other cells'() {
    const { page, root } = await shown(everything({ stages: 20 }), { width: 1000 });
    const table = page.createElement('table');
    table.innerHTML =
      '<tr><td style="overflow-wrap: anywhere">Words beside the map</td><td></td></tr>';
    root.replaceWith(table);
    const [beside, place] = table.rows[0].cells;
    place.append(root);
    await painted(page);
    ok(beside.offsetWidth > 100, `${beside.offsetWidth} px for the words`);
    ok(page.documentElement.scrollWidth <= 1000, 'the page does not scroll sideways');
    ok(place.offsetWidth > 400, `${place.offsetWidth} px for the map`);
  },

  async '[V17] on a phone, hints are as large as the headings there'() {
    const { all } = await shown(everything(), { width: 320, prompts: 'shown' });
    const size = (/** @type {import('./shown.js').Selector} */ selector) =>
      parseFloat(styleOf(all(selector)[0]).fontSize);
    ok(size('.jm-row-head .jm-prompt') > 11.9, `${size('.jm-row-head .jm-prompt')} px`);
    equal(size('.jm-row-head .jm-prompt'), size('.jm-row-head'));
  },

  async '[V18] words of the other direction keep their order, but stand where the page begins its lines'() {
    const words = { ltr: '\u05de\u05e1\u05e2 \u05dc\u05e7\u05d5\u05d7', rtl: 'Journey (1)' };
    for (const dir of /** @type {const} */ (['ltr', 'rtl'])) {
      const { page, all } = await shown(everything({ text: words[dir] }), {
        dir,
        prompts: 'shown',
      });
      const start = (/** @type {HTMLElement} */ element) => {
        const range = page.createRange();
        range.selectNodeContents(element);
        const { left, right } = range.getBoundingClientRect();
        const box = given(element.parentElement).getBoundingClientRect();
        return dir === 'ltr' ? left - box.left : box.right - right;
      };
      const parts = all(
        '.jm-grid :is(.jm-heading, .jm-prompt, .jm-text, .jm-category), .jm-title-text',
      );
      const far = parts.filter((part) => part.textContent && start(part) > 45);
      equal([...new Set(far.map(name))], [], dir);
    }
  },

  async '[V12] right to left, the row headings stand on the right and stay there'() {
    const { page, scroller, all } = await shown(everything({ stages: 20 }), { dir: 'rtl' });
    scroller.scrollLeft = -800;
    await painted(page);
    const edge = scroller.getBoundingClientRect().right;
    for (const head of all('.jm-row-head, .jm-corner')) {
      equal(Math.round(head.getBoundingClientRect().right), Math.round(edge));
    }
  },

  async '[V12] row headings stay in view while the map scrolls sideways'() {
    const { page, scroller, all } = await shown(everything({ stages: 20 }));
    scroller.scrollLeft = 800;
    await painted(page);
    const edge = Math.round(scroller.getBoundingClientRect().left);
    for (const head of all('.jm-row-head, .jm-corner')) {
      equal(Math.round(head.getBoundingClientRect().left), edge);
    }
  },

  async '[V12] stage headings stay in view while the page scrolls through the map'() {
    const { page, all } = await shown(everything({ notes: 8 }));
    given(page.defaultView).scrollTo(0, 600);
    await painted(page);
    for (const stage of all('.jm-stage')) {
      const { top, bottom } = stage.getBoundingClientRect();
      ok(top > -12 && top < 12 && bottom > 40, `a stage heading is at ${top}`);
    }
  },

  async '[V14] headings that stay in view are no animation where the browser can do without, so that a key draws one frame'() {
    const { page, all } = await shown(everything({ notes: 8 }));
    given(page.defaultView).scrollTo(0, 600);
    await painted(page);
    const without = CSS.supports('named-feature(single-axis-scroll-container)');
    equal(page.getAnimations().length, without ? 0 : 1);
    equal(Math.abs(Math.round(all('.jm-stage')[0].getBoundingClientRect().top)) < 12, true);
  },

  async '[V12] the name of a stage stays in view while its steps scroll'() {
    for (const dir of ['ltr', 'rtl']) {
      const map = everything({ stages: 20 });
      for (let i = 0; i < 9; i++) map.stages[0].steps.push({ id: `more-${i}` });
      const { page, scroller, all } = await shown(map, { dir });
      const box = (/** @type {import('./shown.js').Selector} */ selector) =>
        all(selector)[0].getBoundingClientRect();
      scroller.scrollLeft = dir === 'rtl' ? -700 : 700;
      await painted(page);
      const [name, corner] = [box('.jm-stage > .jm-heading'), box('.jm-corner')];
      const gap = dir === 'rtl' ? corner.left - name.right : name.left - corner.right;
      ok(gap > 0 && gap < 50, `the name is ${gap} px from the corner`);
      scroller.scrollLeft = dir === 'rtl' ? -2400 : 2400;
      await painted(page);
      const [end, stage] = [box('.jm-stage > .jm-heading'), box('.jm-stage')];
      ok(end.left >= stage.left && end.right <= stage.right, 'it does not leave its stage');
    }
  },

  async '[V12] the headings of stages lie above those of rows, in Safari too, where only what is sticky does'() {
    const { page, all } = await shown(everything());
    const head = styleOf(given(page.querySelector('thead')));
    const row = styleOf(all('.jm-row-head')[0]);
    equal(head.position, 'sticky');
    ok(Number(head.zIndex) > Number(row.zIndex), `${head.zIndex} above ${row.zIndex}`);
  },

  async '[V14] rows out of sight are not laid out in a large map, and their words are found'() {
    const { page, root, all } = await shown(everything({ notes: 40 }), { height: 400 });
    root.classList.add('jm-lazy-rows');
    await painted(page);
    const last = given(all('.jm-note').at(-1));
    ok(!last.checkVisibility({ contentVisibilityAuto: true }), 'the last note is skipped');
    ok(all('.jm-note')[0].checkVisibility({ contentVisibilityAuto: true }), 'the first is drawn');
    given(last.querySelector('.jm-text')).textContent = 'The last word';
    const frame = /** @type {Window & {find: (text: string) => boolean}} */ (
      /** @type {unknown} */ (page.defaultView)
    );
    ok(frame.find('The last word'), 'the browser finds it');
    last.scrollIntoView();
    await painted(page);
    ok(
      last.checkVisibility({ contentVisibilityAuto: true }),
      'the last is drawn when it is reached',
    );
  },

  async '[V14] a large map looks as if it were not'() {
    for (const dir of ['ltr', 'rtl']) {
      for (const width of [1200, 320]) {
        const map = everything({ stages: 20 });
        map.stages[1].steps.push({ id: 'more', heading: 'One more' });
        const { page, root, all } = await shown(map, { width, height: 4000, dir });
        const where = () =>
          all('.jm-grid th, .jm-grid td, .jm-note').map((element) => {
            const { left, top, width, height } = element.getBoundingClientRect();
            return [left, top, width, height].map(Math.round).join(' ');
          });
        const table = where();
        root.classList.add('jm-lazy-rows');
        await painted(page);
        equal(where(), table);
      }
    }
  },

  async '[V7] a tone has a shape of its own besides its colour'() {
    const { all } = await shown(everything());
    const shapes = all('.jm-row-head > .jm-heading').map((heading) => {
      const { content, clipPath } = styleOf(heading, '::before');
      return content === 'none' ? 'none' : clipPath;
    });
    equal([shapes[0], new Set(shapes).size], ['none', 4]);
  },

  async '[V8] an empty cell invites those who may edit, and only them'() {
    const map = everything();
    map.notes = map.notes.filter(({ step }) => step !== 's1');
    for (const edit of [true, false]) {
      const { all } = await shown(map, { edit });
      equal(styleOf(all('.jm-empty')[0], '::before').content, edit ? '"+" / ""' : 'none');
    }
  },
};

/** @param {Element} element */
function name(element) {
  return `${element.tagName.toLowerCase()}.${[...element.classList].join('.')}`;
}

/** Whether it is drawn, and not only there for those who listen. */
/** @param {Element} element */
const isSeen = (element) => styleOf(element).clipPath !== 'inset(50%)';

/** The elements that have text of their own. @param {Element} root */
function* texts(root) {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.textContent?.trim() && node.parentElement) yield node.parentElement;
  }
}

/** @param {Element} element */
function contrast(element) {
  const own = given(colour(element, 'color'));
  const [text, ground] = [own, background(element)].map(luminance);
  return (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
}

/** What is painted behind an element: its own background, or that of what it stands in. @param {Element} element */
function background(element) {
  for (let at = /** @type {Element | null} */ (element); at; at = at.parentElement) {
    for (const pseudo of at.matches('.jm-stage') ? ['::before', null] : [null]) {
      const found = colour(at, 'backgroundColor', pseudo);
      if (found) return found;
    }
  }
  return [255, 255, 255];
}

/**
 * Null for a colour that can be seen through.
 *
 * @param {Element} element @param {'color' | 'backgroundColor'} property @param {string | null} [pseudo]
 */
function colour(element, property, pseudo) {
  const value = styleOf(element, pseudo)[property];
  const [r, g, b, alpha = 1] = (value.match(/[\d.]+/g) ?? []).map(Number);
  if (alpha !== 1) return null;
  // What is mixed of two others is told in parts of one.
  return value.startsWith('color(') ? [r, g, b].map((part) => part * 255) : [r, g, b];
}

/** @param {number[]} rgb */
function luminance(rgb) {
  const [r, g, b] = rgb
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
