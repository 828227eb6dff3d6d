import { replaceIfSure } from '../../../main/frontend/editor/page/as-table.js';
import { equal, ok } from '../expect.js';
import { add } from '../maps.js';
import { Desk } from '../view/desk.js';

const parameter = (/** @type {string} */ name, /** @type {string} */ value) =>
  `<ac:parameter ac:name="${name}">${value}</ac:parameter>`;
const macro = (/** @type {string[]} */ ...parameters) =>
  `<ac:structured-macro ac:name="journey-map">${parameters.join('')}</ac:structured-macro>`;
/** No map can be called so. */
const NAMELESS = 'a/b';

const OTHER = macro(parameter('name', 'Other'));

/**
 * A page with its maps, and someone at the first of them.
 *
 * @param {string} storage
 * @param {{tables?: string[], puts?: number[], lost?: string, people?: Person[]}} [world] what an
 *   export of the map answers one after the other, what each change of the page does, and what the
 *   page has by the time no answer has come to the first
 */
function page(storage, { tables = ['<table>1</table>'], puts = [], lost, people = [] } = {}) {
  const desk = new Desk('a|b');
  Object.assign(desk.root.dataset, {
    pageId: '1',
    rest: '/rest/journey-map/1',
    mapName: 'Journey map',
  });
  /** @type {string[]} */
  const exports = [];
  /** @type {Array<{version: {number: number}, body: {storage: {value: string}}}>} */
  const made = [];
  const waiting = [...tables];
  /** @param {string} url @param {{method?: string, body?: string}} options */
  const answered = (url, { method = 'GET', body = '' } = {}) => {
    const json = { headers: { 'Content-Type': 'application/json' } };
    if (method === 'PUT') {
      made.push(JSON.parse(body));
      if (lost !== undefined && made.length === 1) throw new TypeError('The connection broke');
      return new Response('{}', { ...json, status: puts.shift() ?? 200 });
    }
    if (url.includes('/presence')) return Response.json({ tag: 'f-1', people });
    if (url.includes('/export/')) {
      if (url.includes(encodeURIComponent(NAMELESS))) return new Response('', { status: 400 });
      exports.push(url.replace(/.*\/maps\//, ''));
      const text = waiting.length > 1 ? waiting.shift() : waiting[0];
      return new Response(text, { headers: { 'Content-Type': 'text/plain' } });
    }
    const isLost = lost !== undefined && made.length > 0;
    if (isLost && !lost) throw new TypeError('There is no connection');
    return Response.json({
      title: 'T',
      type: 'page',
      version: { number: isLost ? 5 : 4 },
      body: { storage: { value: isLost ? lost : storage } },
    });
  };
  const fetch = /** @type {Environment['fetch']} */ (
    /** @type {unknown} */ (
      async (/** @type {string} */ url, /** @type {{}} */ options) => answered(url, options)
    )
  );
  desk.session.server.fetch = fetch;
  /** @param {boolean} [all] whether all maps of the page are meant */
  const replaced = async (all = false) => {
    const { fetch: own } = window;
    window.fetch = /** @type {typeof window.fetch} */ (/** @type {unknown} */ (fetch));
    try {
      const done = replaceIfSure(desk.view).then(
        () => 'done',
        ({ message }) => message,
      );
      const button = await desk.appears('.jm-dialog button[value=ok]');
      const box = /** @type {HTMLInputElement | null} */ (desk.root.querySelector('[name=all]'));
      if (box) box.checked = all;
      const asked = desk.find('.jm-dialog').textContent ?? '';
      button.click();
      return { said: await done, asked };
    } finally {
      window.fetch = own;
    }
  };
  return { desk, replaced, made, exports };
}

/** @param {{made: Array<{version: {number: number}, body: {storage: {value: string}}}>}} page */
const versions = ({ made }) =>
  made.map(({ version, body }) => `${version.number} ${body.storage.value}`);

export default {
  async '[X10] words that were set aside, or are too long to be saved, keep the map on the page'() {
    for (const hold of [
      (/** @type {Desk} */ { session }) => session.keepWords([add('x', 'gone', 's1')]),
      (/** @type {Desk} */ { session }) => session.typing('long'),
      (/** @type {Desk} */ { session }) => session.keepDraft([add('x', 'r1', 's1')]),
    ]) {
      const here = page(macro());
      hold(here.desk);
      const { said } = await here.replaced();
      equal([said, here.made.length], ['as-table.unsaved', 0]);
    }
  },

  async '[X10] so do those in another map that is replaced with it, and only then'() {
    for (const all of [true, false]) {
      const here = page(macro() + OTHER);
      const { session } = new Desk('c');
      document.body.replaceChildren(here.desk.root);
      session.keepWords([add('x', 'gone', 's1')]);
      const root = document.createElement('div');
      root.className = 'journey-map';
      Object.assign(root.dataset, { editor: '', pageId: '1', mapName: 'Other' });
      const view = /** @type {EditorView} */ (/** @type {unknown} */ ({ session, finish() {} }));
      root.journeyMapEditor = Promise.resolve(view);
      document.body.append(root);
      const { said } = await here.replaced(all);
      equal([said, here.made.length], all ? ['as-table.unsaved', 0] : ['done', 1]);
    }
  },

  async '[X10] what someone saved while the page was changed is in the table all the same'() {
    const here = page(macro(), { tables: ['old', 'new'] });
    const { said } = await here.replaced();
    equal([said, ...versions(here)], ['done', '5 old', '6 new']);
  },

  async '[X10] where that can not be done any more, a sentence says what the table may lack'() {
    for (const world of [
      { tables: ['old', 'new'], puts: [200, 409] },
      { tables: ['1', '2', '3', '4', '5', '6', '7', '8'] },
    ]) {
      const { said } = await page(macro(), world).replaced();
      equal(said, 'as-table.behind');
    }
  },

  async '[X10] where no answer came, the page is looked at: it may have its table, still its map, or be out of reach'() {
    for (const [lost, then, count] of /** @type {const} */ ([
      ['<table>1</table>', 'done', 1],
      [`<p>Someone was faster</p>${macro()}`, 'as-table.failed', 1],
      ['', 'as-table.unknown', 1],
    ])) {
      const here = page(macro(), { lost });
      const { said } = await here.replaced();
      equal([said, here.made.length], [then, count]);
    }
  },

  async '[X10] a macro whose map there can not be is named, and nothing is done'() {
    const here = page(macro() + macro(parameter('name', NAMELESS)));
    here.desk.view.getText = (...parts) => parts.join(' ');
    const { said } = await here.replaced(true);
    equal([said, here.made.length], [`as-table.failed-map ${NAMELESS}`, 0]);
    equal((await here.replaced()).said, 'done');
  },

  async '[X10] whoever is at work on a map of the page is named before it is replaced'() {
    const people = [{ name: 'eva', fullName: 'Eva Editor', cell: '' }];
    const here = page(macro(), { people });
    ok((await here.replaced()).asked.includes('as-table.people'), 'nobody is named');
    ok(!(await page(macro()).replaced()).asked.includes('as-table.people'), 'nobody is there');
  },

  async '[X10] a macro that shows a part or a version becomes a table of that, each its own'() {
    const part = macro(parameter('rows', 'Steps'), parameter('stages', 'Buy, Use'));
    const here = page(macro() + part + macro(parameter('version', '3')), {
      tables: ['whole', 'part', 'third', 'whole', 'part', 'third'],
    });
    const { said, asked } = await here.replaced();
    equal([said, ...versions(here)], ['done', '5 wholepartthird']);
    equal(
      here.exports.slice(0, 3).map((url) => url.split('?')[1]),
      ['template=', 'template=&rows=Steps&stages=Buy%2C+Use', 'template=&version=3'],
    );
    ok(asked.includes('as-table.parts') && !asked.includes('as-table.dated'), asked);
  },

  async '[X10] a macro that shows its map as of a day stays, and the question says so'() {
    const dated = macro(parameter('version', '2026-01-31'));
    const here = page(macro() + dated);
    const { asked } = await here.replaced();
    equal(versions(here), [`5 <table>1</table>${dated}`]);
    ok(asked.includes('as-table.dated'), asked);
  },
};
