import { equal } from '../expect.js';

const FOLDER = '/main/frontend/editor/look/';

const sheet = async (/** @type {string} */ name) => {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = FOLDER + name;
  await new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = reject;
    document.head.append(link);
  });
  return link;
};

/** What a map of 20,000 notes has thousands of. */
function many() {
  const table = document.createElement('table');
  table.innerHTML =
    '<tr class="jm-row"><td class="jm-cell" data-step="s"><ul class="jm-notes">' +
    '<li class="jm-note" data-note="n"><span class="jm-text">Note</span></li></ul></td></tr>';
  return [...table.querySelectorAll('*')];
}

/** @param {CSSRuleList | undefined} list @returns {CSSStyleRule[]} */
const rulesIn = (list) =>
  [...(list ?? [])].flatMap((rule) => {
    if (rule instanceof CSSStyleRule) return [rule];
    return rule instanceof CSSGroupingRule ? rulesIn(rule.cssRules) : [];
  });

/**
 * The part of a selector that an element itself must match, without the states it may come into.
 *
 * @param {string} selector
 */
function subject(selector) {
  const all = selector.trim();
  // What stands in brackets, which may stand in parentheses, is no end of a part.
  const plain = all.replace(/\[[^\]]*\]/g, ({ length }) => '_'.repeat(length));
  const { length } = plain.split(/[\s>+~]+(?![^(]*\))/).at(-1) ?? '';
  return all
    .slice(all.length - length)
    .replace(/::?(before|after|hover|backdrop|placeholder)/g, '');
}

/** The texts of all style sheets. */
const everySheet = () =>
  Promise.all(
    [FOLDER, '/main/frontend/map/'].map(async (folder) => {
      const names = /** @type {string[]} */ (await (await fetch(folder)).json());
      return Promise.all(names.map(async (name) => (await fetch(folder + name)).text()));
    }),
  ).then((texts) => texts.flat().join('\n'));

export default {
  'each property that a style sheet asks for without another value is set'() {
    return everySheet().then((text) => {
      const set = new Set(Array.from(text.matchAll(/(--jm-[\w-]+):/g), ([, name]) => name));
      // By screen/screen.js.
      for (const name of ['--jm-scale', '--jm-rest']) set.add(name);
      const asked = Array.from(text.matchAll(/var\((--jm-[\w-]+)\)/g), ([, name]) => name);
      equal(asked.length > 100, true);
      equal(
        asked.filter((name) => !set.has(name)),
        [],
      );
    });
  },

  async '[E21] what is not to be selected says so in the words of Safari, too'() {
    const names = /** @type {string[]} */ (await (await fetch(FOLDER)).json());
    const files = names.map(async (name) => (await fetch(FOLDER + name)).text());
    const text = (await Promise.all(files)).join('\n');
    const lines = [...text.matchAll(/^ *(-webkit-)?user-select: (.*);$/gm)];
    equal(lines.length > 0, true);
    lines.forEach(([, prefix, value], i) => {
      equal(prefix, i % 2 ? undefined : '-webkit-');
      equal(value, lines[i - (i % 2)][2]);
    });
  },

  async "[V14] the editor's style sheets have the browser style no note and no cell again"() {
    const names = /** @type {string[]} */ (await (await fetch(FOLDER)).json());
    const links = await Promise.all(names.map(sheet));
    const elements = many();
    const rules = links.flatMap((link) => rulesIn(link.sheet?.cssRules));
    const wide = rules
      .flatMap((rule) => rule.selectorText.split(/,(?![^(]*\))/))
      .filter((selector) => elements.some((element) => element.matches(subject(selector) || '*')));
    links.forEach((link) => link.remove());
    equal(rules.length > 50, true);
    equal(wide, []);
  },
};
