import { takePersona } from '../../../main/frontend/editor/persona/take.js';
import { editCategories } from '../../../main/frontend/editor/dialogs/categories.js';
import { find } from '../../../main/frontend/editor/dom/element.js';
import { equal, ok } from '../expect.js';
import { serving } from '../pictures/serving.js';
import { Desk } from '../view/desk.js';

const NONE = { name: '', role: '', text: '', quote: '', picture: '', alt: '' };

/** @param {string} page @param {object} fields */
const other = (page, fields) => ({
  page,
  name: 'Journey map',
  title: '',
  pageTitle: `Page ${page}`,
  space: 'Shop',
  card: NONE,
  pictureUrl: '',
  personas: [],
  ...fields,
});

const ADA = { ...NONE, name: 'Ada', role: 'Nurse', picture: 'ada.png', alt: 'A woman' };
const WITH_ADA = other('8', { card: ADA, pictureUrl: '/wiki/download/attachments/8/ada.png' });
const WITH_TOM = other('9', { personas: [{ id: 'tom', label: 'Tom', prompt: 'Pays', icon: '' }] });

/** A map on page 7 for someone who may see those maps. @param {...object} maps */
function among(...maps) {
  const desk = new Desk('a');
  Object.assign(desk.root.dataset, { rest: '/wiki/rest/journey-map/1', pageId: '7' });
  const sent = serving(desk);
  const { server } = desk.session;
  const call = server.call.bind(server);
  server.call = async (url, isWhole, request) => {
    if (!url.endsWith('/other-personas')) return call(url, isWhole, request);
    const offer = { maps, more: false };
    ok(!isWhole({ maps: [{}], more: false }), 'taken for an answer');
    if (!isWhole(offer)) throw new Error('taken for no answer');
    return offer;
  };
  return { desk, sent };
}

/** What a browser fetches itself, until that is taken back. @param {number} status of the picture */
function fetching(status) {
  const real = globalThis.fetch;
  globalThis.fetch = async (address) =>
    `${address}`.includes('/download/')
      ? new Response(new Blob(['x'], { type: 'image/png' }), { status })
      : new Response('{}', { headers: { 'Content-Type': 'application/json' } });
  return () => void (globalThis.fetch = real);
}

/** @param {Desk} desk @param {(dialog: HTMLElement) => void} [choose] what is chosen before */
async function agree(desk, choose = () => {}) {
  const dialog = await desk.appears('.jm-dialog');
  choose(dialog);
  find(dialog, '.jm-primary').click();
}

/** @param {Desk} desk */
const toasts = (desk) => desk.root.querySelector('.jm-toasts')?.textContent ?? '';

export default {
  async '[E92] the persona of another map comes with its words, and its picture is attached to this page'() {
    const { desk, sent } = among(WITH_TOM, WITH_ADA);
    const end = fetching(200);
    const done = takePersona(desk.view);
    await agree(desk, (dialog) => {
      const maps = /** @type {HTMLSelectElement} */ (dialog.querySelector('select'));
      equal(
        [...maps.options].map(({ text }) => text),
        ['Page 9 · Shop', 'Page 8 · Shop'],
      );
      maps.value = '1';
      maps.dispatchEvent(new Event('change', { bubbles: true }));
      const who = [...dialog.querySelectorAll('.jm-choice')].map(({ textContent }) => textContent);
      equal(who, ['Ada, Nurse']);
    });
    await done;
    end();
    equal(desk.session.map.head.persona, { ...ADA, text: undefined, quote: undefined });
    const file = /** @type {File} */ (sent.at(-1)?.[1].body.get('file'));
    equal([file.name, file.type], ['ada.png', 'image/png']);
    desk.session.undo();
    equal(desk.session.map.hasPersona, false, 'one step for undo');
  },

  async '[E92] where the picture can not be brought, nothing is taken, and the dialog comes again with the reason'() {
    const { desk } = among(WITH_ADA);
    const end = fetching(404);
    const done = takePersona(desk.view);
    await agree(desk);
    const problem = await desk.appears('.jm-problem');
    equal([problem.textContent, desk.edits], ['persona.take.no-picture', []]);
    end();
    desk.click('.jm-dialog:last-of-type .jm-cancel');
    await done;
    equal(desk.edits, []);
  },

  async '[E92] a picture of the same page stays where it is'() {
    const { desk, sent } = among({ ...WITH_ADA, page: '7' });
    const done = takePersona(desk.view);
    await agree(desk);
    await done;
    equal([desk.session.map.head.persona?.picture, sent], ['ada.png', []]);
  },

  async '[E92] a persona whom notes are about joins those of the map, once'() {
    const { desk } = among(WITH_TOM);
    const done = takePersona(desk.view);
    await agree(desk);
    await done;
    const [tom, ...others] = desk.session.map.head.personas ?? [];
    equal([tom.label, tom.prompt, tom.id === 'tom', others], ['Tom', 'Pays', false, []]);
    const again = takePersona(desk.view);
    await agree(desk);
    const problem = await desk.appears('.jm-problem');
    equal(problem.textContent, 'persona.take.there');
    desk.click('.jm-dialog:last-of-type .jm-cancel');
    await again;
    equal(desk.session.map.head.personas?.length, 1);
  },

  async '[E92] whoever edits the personas can go on to those of other maps, and what is written is kept'() {
    const { desk } = among(WITH_TOM);
    const editing = async (/** @type {string} */ written) => {
      const done = editCategories(desk.view, true);
      const text = /** @type {HTMLTextAreaElement} */ (desk.find('.jm-dialog .jm-lines'));
      if (written) text.value = written;
      desk.click('.jm-dialog [value="take"]');
      await desk.appears('.jm-dialog [name="who"]');
      await agree(desk);
      await done;
    };
    desk.session.dispatch([
      { type: 'set-field', field: 'persona.name', value: 'Proposed', was: '' },
    ]);
    await editing('');
    const labels = () => desk.session.map.head.personas?.map(({ label }) => label);
    equal(labels(), ['Tom'], 'what is only proposed is none of them');
    desk.session.undo();
    await editing('Ben: rides');
    equal(labels(), ['Ben', 'Tom']);
  },

  async '[E92] where no other map has a persona, a sentence says so'() {
    const { desk } = among();
    await takePersona(desk.view);
    ok(toasts(desk).includes('persona.take.none'), toasts(desk));
  },
};
