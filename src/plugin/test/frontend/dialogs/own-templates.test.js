import { chooseTemplate } from '../../../main/frontend/editor/dialogs/templates.js';
import { saveAsTemplate } from '../../../main/frontend/editor/dialogs/save-as-template.js';
import { equal, given, ok } from '../expect.js';
import { add } from '../maps.js';
import { Desk } from '../view/desk.js';

const OUTLINE = {
  title: '',
  context: {},
  stages: [{ id: 'x', heading: 'Ours', steps: [{ id: 'x1' }] }],
  rows: [{ id: 'r', heading: 'Row', kind: 'notes', tone: 'neutral' }],
  notes: [],
};

const OWN = {
  key: '7/Plan',
  page: '7',
  name: 'Plan',
  title: '<b>Ours</b>',
  about: 'Workshop',
  picture: '',
  filled: true,
  map: OUTLINE,
};

const BUILT_IN = { key: 'lean', title: 'Lean', about: '', picture: '', map: OUTLINE };

const FILLED = {
  ...OUTLINE,
  persona: { name: 'Ada', picture: 'ada.png', alt: 'A woman' },
  notes: [{ id: 'n', row: 'r', step: 'x1', text: 'of the template' }],
};

/**
 * A desk whose server answers by the ends of addresses, and what was asked.
 *
 * @param {Record<string, unknown>} answers
 */
function desk(answers) {
  const desk = new Desk('|');
  /** @type {string[]} */
  const asked = [];
  /** @type {Environment['fetch']} */
  const answered = async (url, { method = 'GET', body } = {}) => {
    asked.push(`${method} ${url}${body ? ` ${body}` : ''}`);
    const end = Object.keys(answers).find((end) => url.split('?')[0].endsWith(end));
    const answer = end === undefined ? undefined : answers[end];
    const status = typeof answer === 'number' ? answer : answer ? 200 : 404;
    return new Response(JSON.stringify(status === 200 ? answer : {}), {
      status,
      headers: { 'Content-Type': 'application/json' },
    });
  };
  desk.session.server.fetch = answered;
  desk.root.dataset.pageId = '1';
  desk.root.dataset.rest = '/wiki/rest/journey-map/1';
  desk.root.dataset.mapName = 'Plan & <co>';
  return { desk, asked, answered };
}

const TEMPLATES = {
  '/pages/1/templates': { templates: [OWN], more: false },
  '/rest/templates': { templates: [BUILT_IN] },
  '/pages/7/maps/Plan': { tag: 'f-9', canEdit: false, map: FILLED },
};

/** @param {Desk} at @param {string} value */
const press = (at, value) =>
  /** @type {HTMLElement} */ (at.root.querySelector(`dialog button[value="${value}"]`)).click();

export default {
  '[B6] templates that people have made stand before those of the app, and their words are words'() {
    const { desk: at } = desk(TEMPLATES);
    chooseTemplate(at.view);
    return at.appears('.jm-cards').then(() => {
      const titles = [...at.root.querySelectorAll('.jm-card-title')];
      equal(
        titles.map((title) => title.textContent),
        ['<b>Ours</b>', 'Lean'],
      );
      press(at, 'lean');
    });
  },

  async '[B6] as long as there is none of them, the dialog says how to make one'() {
    for (const [templates, expected] of [
      [[], true],
      [[OWN], false],
    ]) {
      const { desk: at } = desk({ ...TEMPLATES, '/pages/1/templates': { templates, more: false } });
      const chosen = chooseTemplate(at.view);
      await at.appears('.jm-cards');
      const words = at.find('.jm-dialog').textContent ?? '';
      equal(words.includes('template.own.none'), expected);
      press(at, 'lean');
      await chosen;
    }
  },

  async '[B6] without asking for them, no notes are taken over, and nothing more is fetched'() {
    const { desk: at, asked } = desk(TEMPLATES);
    const chosen = chooseTemplate(at.view);
    await at.appears('.jm-cards');
    press(at, '7/Plan');
    await chosen;
    equal(
      at.session.map.stages.map(({ heading }) => heading),
      ['Ours'],
    );
    equal([at.session.map.notes.length, asked.some((one) => one.includes('/7/'))], [0, false]);
  },

  async '[B6] on request the notes come along, and the persona without the picture, a file of the other page'() {
    const { desk: at } = desk(TEMPLATES);
    const chosen = chooseTemplate(at.view);
    await at.appears('.jm-cards');
    /** @type {HTMLInputElement} */ (at.root.querySelector('[name=filled]')).checked = true;
    press(at, '7/Plan');
    await chosen;
    equal(
      at.session.map.notes.map(({ text }) => text),
      ['of the template'],
    );
    equal(at.session.map.head.persona, { name: 'Ada' });
  },

  async '[B6] a template whose page is gone by then says so, and the map stays as it is'() {
    const { desk: at } = desk({ ...TEMPLATES, '/pages/7/maps/Plan': 404 });
    const chosen = chooseTemplate(at.view).catch(() => 'refused');
    await at.appears('.jm-cards');
    /** @type {HTMLInputElement} */ (at.root.querySelector('[name=filled]')).checked = true;
    press(at, '7/Plan');
    equal([await chosen, at.edits.length], ['refused', 0]);
    ok(at.root.querySelector('.jm-toast'), 'a sentence');
  },

  async '[B6] where the templates of people can not be told, those of the app are there'() {
    for (const trouble of [500, { templates: [{ key: 'x' }], more: false }]) {
      const { desk: at } = desk({ ...TEMPLATES, '/pages/1/templates': trouble });
      chooseTemplate(at.view);
      await at.appears('.jm-cards');
      equal([...at.root.querySelectorAll('.jm-card')].length, 1);
      press(at, 'lean');
    }
  },

  async '[B6] a map becomes a template by a new page with its copy and the label, in this order'() {
    const {
      desk: at,
      asked,
      answered,
    } = desk({
      '/api/content/1': { type: 'page', space: { key: 'TEAM' } },
      '/api/content': { id: 9 },
      '/copy': { version: 1 },
      '/api/content/9/label': { results: [] },
    });
    await withFetch(answered, () => agree(at, 'House style'));
    const [, page, made, copied, labelled] = asked;
    equal(page, 'GET /wiki/rest/api/content/1?expand=space');
    const { title, space, ancestors, body } = JSON.parse(given(made.split('content ')[1]));
    equal([title, space.key, ancestors], ['House style', 'TEAM', [{ id: '1' }]]);
    const macro = new DOMParser().parseFromString(body.storage.value, 'text/html').body;
    equal(macro.textContent, 'Plan & <co>');
    ok(copied.startsWith('POST /rest/pages/9/maps/Plan%20%26%20%3Cco%3E/copy'), copied);
    ok(labelled.endsWith('/9/label [{"prefix":"global","name":"journey-map-template"}]'), labelled);
  },

  async '[B6] [E85] a title that is taken, and a missing permission, are told in a sentence, and the title is there still'() {
    for (const [status, why] of [
      [400, 'refused'],
      [403, 'forbidden'],
      [502, 'failed'],
    ]) {
      const { desk: at, answered } = desk({
        '/api/content/1': { type: 'page', space: { key: 'TEAM' } },
        '/api/content': status,
      });
      await withFetch(answered, () => agree(at, 'House style'));
      const title = /** @type {HTMLInputElement} */ (await at.appears('[name=title]'));
      equal(
        [at.find('.jm-dialog .jm-problem').textContent, title.value],
        [`save-template.${why}`, 'House style'],
      );
      at.find('.jm-dialog .jm-cancel').click();
    }
  },

  async '[B6] [E85] a title that was written for a page that isn’t made then is offered to go on with'() {
    const { desk: at, answered } = desk({ '/api/content/1/label': { results: [] } });
    await withFetch(answered, async () => {
      const saved = saveAsTemplate(at.view);
      /** @type {HTMLInputElement} */ (await at.appears('[name=title]')).value = 'House style';
      /** @type {HTMLInputElement} */ (at.find('[value=here]')).checked = true;
      press(at, 'ok');
      await saved;
    });
    equal(
      [...at.root.querySelectorAll('.jm-toasts p')].map(({ textContent }) => textContent),
      ['save-template.done', 'dialog.left'],
    );
  },

  async '[B6] where only the label is refused, the page is named, and trying again asks for no second one'() {
    /** @type {Record<string, unknown>} */
    const answers = {
      '/api/content/1': { type: 'page', space: { key: 'TEAM' } },
      '/api/content': { id: 9 },
      '/copy': { version: 1 },
      '/api/content/9/label': 403,
    };
    const { desk: at, asked, answered } = desk(answers);
    await withFetch(answered, async () => {
      await agree(at);
      equal(at.find('.jm-toast p').textContent, 'save-template.not-labeled');
      answers['/api/content/9/label'] = { results: [] };
      asked.length = 0;
      const retry = [...at.root.querySelectorAll('.jm-toast button')].find(
        ({ textContent }) => textContent === 'retry',
      );
      /** @type {HTMLElement} */ (given(retry)).click();
      const told = () => at.root.querySelector('.jm-toast p')?.textContent;
      while (told() !== 'save-template.done') await new Promise(requestAnimationFrame);
    });
    equal([asked.length, asked[0].includes('/9/label')], [1, true]);
  },

  async '[B6] below a blog post there is no page, so no copy is made that more people could see'() {
    const {
      desk: at,
      asked,
      answered,
    } = desk({
      '/api/content/1': { type: 'blogpost', space: { key: 'TEAM' } },
      '/api/content': { id: 9 },
    });
    await withFetch(answered, () => agree(at));
    equal(at.find('.jm-dialog .jm-problem').textContent, 'save-template.no-page');
    ok(!asked.some((one) => one.startsWith('POST')), asked.join());
  },

  async '[B6] a map whose words were set aside becomes no template that lacks them'() {
    const { desk: at, asked, answered } = desk({});
    at.session.keepWords([add('x', 'gone', 's1')]);
    await withFetch(answered, () => agree(at));
    equal([at.find('.jm-dialog .jm-problem').textContent, asked], ['save-template.unsaved', []]);
  },

  async '[B6] notes of a template are about whom they were about: the persona of that name, or one that comes along'() {
    const { desk: at } = desk({
      ...TEMPLATES,
      '/pages/7/maps/Plan': {
        tag: 'f-9',
        canEdit: false,
        map: {
          ...FILLED,
          personas: [
            { id: 'p1', label: 'Anna', prompt: '' },
            { id: 'p2', label: 'Ben', prompt: '' },
          ],
          notes: [
            { id: 'n1', row: 'r', step: 'x1', text: 'of Anna', persona: 'p1' },
            { id: 'n2', row: 'r', step: 'x1', text: 'of Ben', persona: 'p2' },
          ],
        },
      },
    });
    const own = { id: 'own', label: 'anna', prompt: '' };
    at.session.dispatch([{ type: 'set-field', field: 'personas', value: [own], was: [] }]);
    const chosen = chooseTemplate(at.view);
    await at.appears('.jm-cards');
    /** @type {HTMLInputElement} */ (at.root.querySelector('[name=filled]')).checked = true;
    press(at, '7/Plan');
    await chosen;
    const { personas = [] } = at.session.map.head;
    equal(
      personas.map(({ label }) => label),
      ['anna', 'Ben'],
    );
    equal(
      at.session.map.notes.map(({ persona }) => persona),
      ['own', personas[1].id],
    );
  },
};

/** Asks for a template by a new page, until that is done or the dialog says why not. @param {Desk} at @param {string} [title] */
async function agree(at, title = 'Ours') {
  const saved = saveAsTemplate(at.view);
  const field = await at.appears('[name=title]');
  /** @type {HTMLInputElement} */ (field).value = title;
  press(at, 'ok');
  await Promise.race([saved, at.appears('.jm-dialog .jm-problem')]);
}

/** @param {Environment['fetch']} answered @param {() => Promise<void>} act */
async function withFetch(answered, act) {
  const { fetch } = window;
  window.fetch = /** @type {typeof fetch} */ (/** @type {unknown} */ (answered));
  try {
    await act();
  } finally {
    window.fetch = fetch;
  }
}
