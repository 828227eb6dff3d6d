import { issueKey, linksIn } from '../../../main/frontend/editor/model/links.js';
import { equal, ok } from '../expect.js';

/** @typedef {{about: string, text: string, links: Array<{written: string, target?: string, key?: string}>}} LinkCase */

/** @type {LinkCase[]} the same as the server's tests run */
const cases = await (await fetch('/test/resources/link-cases/cases.json')).json();

/** @param {string} written @param {string} target @param {string} [key] */
const described = (written, target, key) => `${written} ${target} ${key ?? ''}`;
/** @type {Record<string, () => void>} */
const tests = {};

for (const { about, text, links } of cases) {
  tests[`[V30] ${about}`] = () =>
    equal(
      linksIn(text).map(({ start, end, target }) =>
        described(text.slice(start, end), target, issueKey(target)),
      ),
      links.map(({ written, target, key }) => described(written, target ?? written, key)),
    );
}

const PIECES = [
  'http://',
  'www.',
  '_www.a_',
  'a@',
  'a@b.c@',
  'a.',
  '-@-.',
  ')',
  ';',
  '&a;',
  'a;',
  'mailto:',
  'a',
];

tests['[V30] a text takes time in proportion to its length'] = () => {
  for (const piece of PIECES) {
    const text = piece.repeat(300_000 / piece.length);
    for (const worst of [text, `https://a${text}`, `a@b${text}`, `${text}@b.c`]) {
      const began = performance.now();
      linksIn(worst);
      ok(performance.now() - began < 2000, piece);
    }
  }
};

export default tests;
