import { equal, given, ok } from '../expect.js';
import { everything, name, painted, shown, style, styleOf, withBar } from './shown.js';

export default {
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

  async '[E32] three colleagues in a narrow bar leave room for what it says'() {
    const { root } = await shown(everything(), { width: 320, edit: true });
    const tool = '<button class="jm-tool"><span class="jm-icon"></span></button>';
    const person = '<li class="jm-person">AB</li>';
    const bar = await withBar(
      root,
      `<div class="jm-tools">${tool.repeat(4)}<ul class="jm-people">${person.repeat(3)}</ul></div>` +
        '<span class="jm-status">Saving …</span><div class="jm-export"><button>Export</button></div>',
    );
    const status = given(bar.querySelector('.jm-status'));
    ok(
      status.scrollWidth <= status.clientWidth,
      `${status.clientWidth} px of ${status.scrollWidth}`,
    );
  },

  async '[I5] nobody is asked to name a map that is only shown before it is imported'() {
    const { page, root, all } = await shown({ ...everything(), title: '' });
    await style(
      page,
      new URL('../../../main/frontend/editor/look/import.css', import.meta.url).href,
    );
    const editor = page.createElement('div');
    editor.className = 'journey-map';
    editor.innerHTML = '<div class="jm-preview"></div>';
    root.replaceWith(editor);
    const [title] = all('.jm-title-text');
    ok(title.dataset.placeholder, 'it has none');
    editor.firstElementChild?.append(root);
    equal(title.checkVisibility(), false);
  },

  async '[V12] five columns fill the page, twenty are wide enough to read'() {
    const five = await shown(everything({ stages: 5 }), { width: 1200 });
    equal(five.scroller.scrollWidth, five.scroller.clientWidth);
    for (const width of [1200, 1300, 1500, 2000]) {
      const twenty = await shown(everything({ stages: 20 }), { width });
      const cells = twenty.all('.jm-row:first-child > .jm-cell');
      const [first, ...others] = new Set(cells.map((e) => e.offsetWidth));
      equal(others, [], 'all columns have one width');
      ok(first >= 190 && first <= 250, `${first} px of ${width}`);
    }
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
};
