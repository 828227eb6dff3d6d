import { equal, given, ok } from '../expect.js';
import { everything, isSeen, name, shown, styleOf, withBar } from './shown.js';

export default {
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

  async '[V21] the prompt of the scenario lies above the bar'() {
    const { page, root, all } = await shown(everything(), { edit: true });
    await withBar(root);
    const [context] = all('.jm-context');
    context.tabIndex = -1;
    context.focus();
    const prompt = given(context.querySelector('.jm-prompt'));
    const { left, bottom } = prompt.getBoundingClientRect();
    ok(bottom > all('.jm-bar')[0].getBoundingClientRect().top, 'it reaches down to the bar');
    ok(page.elementFromPoint(left + 5, bottom - 5) === prompt, 'the bar lies over it');
  },

  async '[V21] the prompt of a stage covers the name of none of its steps'() {
    const map = everything({ text: 'Some more words than these' });
    const { root, all } = await shown(map);
    const names = all('.jm-step > .jm-heading').map((e) => e.getBoundingClientRect().bottom);
    const { height } = all('.jm-step')[0].getBoundingClientRect();
    root.style.setProperty('--jm-steps', `${height}px`);
    for (const stage of all('.jm-stage')) {
      stage.tabIndex = -1;
      stage.focus();
      const { top } = given(stage.querySelector('.jm-prompt')).getBoundingClientRect();
      ok(top >= Math.max(...names), `${top} px, but the names go down to ${Math.max(...names)}`);
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

  async '[E74] nobody is asked anything while someone presents'() {
    const { root, all } = await shown({ ...everything(), notes: [] }, { edit: true });
    root.classList.add('jm-presenting');
    equal(isSeen(all('.jm-row-head > .jm-prompt')[0]), false);
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

  async '[V8] an empty cell invites those who may edit, and only them'() {
    const map = everything();
    map.notes = map.notes.filter(({ step }) => step !== 's1');
    for (const edit of [true, false]) {
      const { all } = await shown(map, { edit });
      equal(styleOf(all('.jm-empty')[0], '::before').content, edit ? '"+" / ""' : 'none');
    }
  },
};
