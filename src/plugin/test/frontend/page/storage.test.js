import { mapsIn, withoutMaps } from '../../../main/frontend/editor/page/storage.js';
import { equal, ok } from '../expect.js';

const parameter = (/** @type {string} */ name, /** @type {string} */ value) =>
  `<ac:parameter ac:name="${name}">${value}</ac:parameter>`;
const macro = (/** @type {string[]} */ ...parameters) =>
  `<ac:structured-macro ac:name="journey-map" ac:schema-version="1" ac:macro-id="a-b">${parameters.join('')}</ac:structured-macro>`;
const bare = '<ac:structured-macro ac:name="journey-map" ac:schema-version="1" />';
const other = '<ac:structured-macro ac:name="toc" ac:schema-version="1" />';
const table = '<table><tbody><tr><td><p>A</p></td></tr></tbody></table>';
const only = [table];

export default {
  '[X10] maps are known by name and template, also by default, and what only looks like one is none'() {
    const code = `<ac:structured-macro ac:name="code"><ac:plain-text-body><![CDATA[${bare}]]></ac:plain-text-body></ac:structured-macro>`;
    const named = macro(
      parameter('template', 'four-stage'),
      parameter('name', ' Caf&eacute; &amp; bar '),
      parameter('rows', 'A, B'),
    );
    equal(mapsIn(`<p>a</p>${bare}${code}${other}${named}`), [
      { name: 'Journey map', template: '', version: '', rows: '', stages: '' },
      { name: 'Café & bar', template: 'four-stage', version: '', rows: 'A, B', stages: '' },
    ]);
  },

  '[X10] a table takes the place of its map, and the rest of the page stays letter for letter'() {
    const others = `${macro(parameter('name', 'B'))}<p>é &nbsp;$& $1</p>${other}`;
    equal(
      withoutMaps(`<h1>x</h1>${macro()}${others}`, [table, null]),
      `<h1>x</h1>${table}${others}`,
    );
  },

  '[X10] a map in a paragraph of its own leaves none, and one among words parts theirs'() {
    equal(withoutMaps(`<p> ${bare}</p><p>b</p>`, only), `${table}<p>b</p>`);
    equal(
      withoutMaps(`<p class="x">a ${bare} b</p>`, only),
      `<p class="x">a </p>${table}<p> b</p>`,
    );
    equal(withoutMaps(`<p>a</p><div>${bare}</div>`, only), `<p>a</p><div>${table}</div>`);
  },

  '[X10] a page of very many maps and tables takes no longer for each'() {
    const maps = `<p>${`${bare} <![CDATA[<p>]]>`.repeat(20_000)}</p><p>${'x'.repeat(2_000_000)}`;
    const rows = '<tr><td colspan="99999" rowspan="99999"><p> </p></td></tr>'.repeat(20_000);
    const nested = `${'<table><tr><td>'.repeat(20_000)}${'</td></tr></table>'.repeat(20_000)}`;
    const page = `<p>b</p>${'y'.repeat(1_000_000)}${maps}<table>${rows}</table>${nested}`;
    const begin = performance.now();
    const without = withoutMaps(page, Array(20_000).fill(''));
    ok(performance.now() - begin < 10_000, 'as fast as any page');
    equal(without.split('</p><p>').length, 20_002);
    equal(mapsIn(`${rows}${nested}`), []);
  },
};
