import { equal, ok } from '../expect.js';
import { mapOf } from '../maps.js';
import { Desk, dialogsClosed } from '../view/desk.js';
import { settled } from '../session/clock.js';
import { apply } from '../../../main/frontend/editor/edit/apply.js';
import { TITLE, head, persona, towards } from '../../../main/frontend/editor/command/cursor.js';
import { removePersona } from '../../../main/frontend/editor/command/persona.js';
import { serving } from '../pictures/serving.js';
import { choosePicture } from '../../../main/frontend/editor/pictures/choose.js';
import { drawPersona } from '../../../main/frontend/editor/persona/persona.js';
import { JourneyMap } from '../../../main/frontend/editor/model/journey-map.js';
import { find } from '../../../main/frontend/editor/dom/element.js';
import { Grid } from '../../../main/frontend/editor/view/grid.js';

const ADA = {
  name: 'ada king',
  role: 'Nurse',
  quote: 'Not again!',
  picture: 'a b.png',
  alt: 'Her',
};

/** @param {string} field @param {string} value @param {string} [was] @returns {SetField} */
const set = (field, value, was = '') => ({
  type: 'set-field',
  field: `persona.${field}`,
  value,
  was,
});

/** A map with a card for people who can edit. @param {Record<string, string>} about */
function withCard(about = {}) {
  const desk = new Desk('a|b');
  Object.assign(desk.root.dataset, {
    canEdit: 'true',
    rest: '/wiki/rest/journey-map/1',
    pageId: '7',
  });
  Grid.drawPersona = drawPersona;
  drawPersona(desk.view.grid);
  const edits = Object.entries(about).map(([field, value]) => set(field, value));
  if (edits.length) desk.remote(...edits);
  return desk;
}

/** @param {Desk} desk */
const now = (desk) => desk.session.map.head.persona ?? {};

/** @param {Desk} desk */
const card = (desk) => find(desk.root, '.jm-persona');

/** What is to be read on the card, and what asks. @param {Desk} desk */
const said = (desk) =>
  [...card(desk).querySelectorAll('.jm-trait')].map(
    (trait) => trait.textContent || `(${trait.dataset.placeholder})`,
  );

/** @param {Desk} desk */
const portrait = (desk) => find(desk.root, '.jm-portrait');

/** @param {Desk} desk */
const words = (desk) => field(desk, '[name=alt]');

/** A field of the dialog. @param {Desk} desk @param {`[${string}`} selector */
const field = (desk, selector) =>
  /** @type {HTMLInputElement} */ (find(desk.root, `.jm-dialog ${selector}`));

/** @param {Desk} desk */
async function agree(desk) {
  const dialog = find(desk.root, '.jm-dialog');
  find(dialog, '[value=ok]').click();
  while (dialog.isConnected) await new Promise(requestAnimationFrame);
  await settled();
}

/**
 * The file field is given a file, as by someone who chooses one.
 *
 * @param {Desk} desk @param {string} name @param {string} type
 */
function choose(desk, name, type) {
  const input = field(desk, '[type=file]');
  const files = new DataTransfer();
  files.items.add(new File(['x'], name, { type }));
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
}

export default {
  '[V28] the card has what is said, and asks those who may edit for the rest'() {
    const desk = withCard();
    equal(
      [said(desk)[0], card(desk).className],
      ['(placeholder.persona.name)', 'jm-persona jm-none'],
    );
    desk.view.perform({ edits: [set('name', 'Ada')] });
    equal(
      [said(desk), card(desk).className],
      [
        [
          'Ada',
          '(placeholder.persona.role)',
          '(placeholder.persona.text)',
          '(placeholder.persona.quote)',
        ],
        'jm-persona',
      ],
    );
  },

  '[V28] a picture is shown by its address on the page; one that is not there leaves the initials'() {
    const desk = withCard(ADA);
    const image = /** @type {HTMLImageElement} */ (find(portrait(desk), ':scope > img'));
    equal(
      [image.getAttribute('src'), image.alt, portrait(desk).ariaLabel],
      ['/wiki/download/attachments/7/a%20b.png', '', 'portrait.change: Her'],
    );
    image.dispatchEvent(new Event('error'));
    equal(portrait(desk).innerHTML, '<span aria-hidden="true">AK</span>');
    desk.view.perform({ edits: [set('picture', 'javascript:alert(1)', 'a b.png')] });
    equal(portrait(desk).innerHTML, '<span aria-hidden="true">AK</span>');
  },

  '[V28] however often the card is drawn, its picture is listened to once'() {
    const desk = withCard(ADA);
    const image = find(portrait(desk), ':scope > img');
    let listeners = 0;
    image.addEventListener = () => listeners++;
    for (const name of ['Ada', 'Ada K', 'Ada King']) {
      desk.view.perform({ edits: [set('name', name, now(desk).name)] });
    }
    equal([listeners, image.isConnected], [0, true]);
    image.dispatchEvent(new Event('error'));
    equal(portrait(desk).textContent, 'AK');
  },

  '[V28] what changes on the card leaves the elements in place that have the focus'() {
    const desk = withCard(ADA);
    const role = find(card(desk), '[data-trait=role]');
    desk.view.focus(persona('role'));
    desk.remote(set('role', 'Doctor', 'Nurse'));
    equal([role.isConnected, role.textContent], [true, 'Doctor']);
    ok(document.activeElement === role, 'the focus is lost');
  },

  '[V28] without a persona there is no card where nobody can edit'() {
    const desk = withCard(ADA);
    desk.root.dataset.canEdit = 'false';
    drawPersona(desk.view.grid);
    equal(said(desk), ['ada king', 'Nurse', 'Not again!']);
    desk.view.run(removePersona);
    equal(desk.root.querySelector('.jm-persona'), null);
  },

  '[E78] a click opens what is said, Enter saves it, Escape gives it up, Undo takes it back'() {
    const desk = withCard(ADA);
    desk.click('[data-trait=quote]');
    equal([desk.input.value, desk.input.ariaLabel], ['Not again!', 'label.persona.quote']);
    desk.type('At last').press('Enter');
    equal(now(desk).quote, 'At last');
    desk.view.undo();
    equal(now(desk).quote, 'Not again!');
    desk.press('F2').type('Oh').press('Escape');
    equal(now(desk).quote, 'Not again!');
  },

  '[E78] arrows go from the title along the card and on to the stages'() {
    const empty = mapOf('a|b');
    const full = apply(empty, [set('name', 'Ada')]).map;
    /** @param {JourneyMap} map @param {string} key @param {Place} at */
    const walk = (map, key, at) => {
      /** @type {string[]} */
      const way = [];
      for (let to = towards(map, at, key); to?.kind === 'persona'; to = towards(map, to, key)) {
        way.push(to.id);
      }
      return way;
    };
    equal(walk(full, 'ArrowRight', TITLE), ['name', 'role', 'text', 'quote']);
    equal(walk(full, 'ArrowUp', persona('quote')), ['text', 'role', 'name', 'picture']);
    equal(walk(empty, 'ArrowRight', TITLE), ['name']);
    equal(towards(full, persona('quote'), 'ArrowDown'), head('stage', 'S2'));
    equal(towards(full, persona('picture'), 'ArrowLeft'), TITLE);
    equal(towards(empty, head('stage', 'S1'), 'ArrowUp'), TITLE);
  },

  async '[E79] what was written about a picture that can not be attached is asked for again, not lost'() {
    const desk = withCard(ADA);
    const sent = serving(desk);
    const done = choosePicture(desk.view);
    await settled();
    words(desk).value = 'A nurse at work';
    choose(desk, 'new.png', 'image/png');
    const { call } = desk.session.server;
    desk.session.server.call = () => Promise.reject(new Error('The disk is full.'));
    agree(desk);
    await desk.appears('.jm-dialog .jm-problem');
    desk.session.server.call = call;
    equal(words(desk).value, 'A nurse at work');
    ok(desk.find('.jm-dialog .jm-problem').textContent?.includes('The disk is full.'), 'no reason');
    await agree(desk);
    await done;
    equal([now(desk).picture, now(desk).alt], ['new.png', 'A nurse at work']);
    ok(sent.length, 'nothing is attached');
  },

  async '[E79] [E85] what was written about a picture is kept in the browser while the file is being attached'() {
    const desk = withCard(ADA);
    serving(desk);
    const done = choosePicture(desk.view);
    await settled();
    words(desk).value = 'A nurse at work';
    choose(desk, 'new.png', 'image/png');
    const { server } = desk.session;
    const { call } = server;
    let answer = () => {};
    const asked = new Promise((tell) => {
      server.call = async (...request) => {
        await new Promise((go) => {
          answer = () => go(null);
          tell(null);
        });
        return call(...request);
      };
    });
    await agree(desk);
    await asked;
    const kept = () => Object.values(desk.storage.items).join();
    ok(kept().includes('A nurse at work'), 'lost if the page goes');
    answer();
    await done;
    ok(!kept().includes('damaged'), 'still shown as not saved');
    equal(now(desk).alt, 'A nurse at work');
  },

  async '[E79] [E85] a description without a picture isn’t dropped without a word'() {
    const desk = withCard(ADA);
    serving(desk, 'ada.png');
    const done = choosePicture(desk.view);
    await settled();
    words(desk).value = 'A nurse at work';
    field(desk, '[value=""]').checked = true;
    await agree(desk);
    await done;
    equal([now(desk).picture ?? '', now(desk).alt ?? ''], ['', '']);
    desk.click('.jm-toasts + .jm-toasts .jm-link');
    equal(words(desk).value, 'A nurse at work');
    find(desk.root, '.jm-dialog .jm-cancel').click();
    await dialogsClosed();
  },

  '[E78] Tab goes on to the next'() {
    const desk = withCard(ADA);
    desk.click('[data-trait=name]').type('Ada').press('Tab', { code: 'Tab' });
    equal([now(desk).name, desk.view.at], ['Ada', persona('role')]);
  },

  '[E78] a name is held to its limit, a sentence to its own'() {
    const desk = withCard();
    desk.click('[data-trait=name]').type('x'.repeat(201));
    equal(desk.input.getAttribute('aria-invalid'), 'true');
    desk.type('Ada').press('Enter');
    desk.click('[data-trait=text]').type('x'.repeat(1000));
    equal(desk.input.getAttribute('aria-invalid'), 'false');
    desk.type('x'.repeat(1001));
    equal(desk.input.getAttribute('aria-invalid'), 'true');
  },

  async '[E79] the images of the page are offered, and what the picture shows is asked for'() {
    const desk = withCard({ name: 'Ada' });
    serving(desk, 'one.png', 'script.svg', 'two.png');
    const done = choosePicture(desk.view);
    await settled();
    const choices = /** @type {HTMLInputElement[]} */ ([
      ...desk.root.querySelectorAll('.jm-dialog [type=radio]'),
    ]);
    equal(
      choices.map(({ value, checked }) => [value, checked]),
      [
        ['', true],
        ['one.png', false],
        ['two.png', false],
      ],
    );
    choices[2].checked = true;
    words(desk).value = 'A woman';
    await agree(desk);
    await done;
    equal(now(desk), { name: 'Ada', picture: 'two.png', alt: 'A woman' });
  },

  async '[E79] a page without images asks for a file, with nothing to choose between'() {
    const desk = withCard({ name: 'Ada' });
    serving(desk, 'script.svg');
    const done = choosePicture(desk.view);
    await settled();
    equal(
      [
        desk.root.querySelectorAll('.jm-dialog [type=radio]').length,
        document.activeElement?.getAttribute('type'),
      ],
      [0, 'file'],
    );
    await agree(desk);
    await done;
    equal(now(desk), { name: 'Ada' });
  },

  async '[E79] a file is attached under a name of its own, and is the picture then'() {
    const desk = withCard({ name: 'Ada' });
    const sent = serving(desk, 'ada.png');
    const done = choosePicture(desk.view);
    await settled();
    choose(desk, 'ada.png', 'image/png');
    words(desk).value = ' A woman ';
    await agree(desk);
    await done;
    const [url, { method, headers, body }] = sent[1];
    const { name } = /** @type {File} */ (body.get('file'));
    equal(
      [url, method, headers['X-Atlassian-Token'], name, body.get('minorEdit')],
      ['/wiki/rest/api/content/7/child/attachment', 'POST', 'no-check', 'ada (2).png', 'true'],
    );
    equal(now(desk), { name: 'Ada', picture: 'ada (2).png', alt: 'A woman' });
    desk.view.undo();
    equal([now(desk).picture ?? '', now(desk).alt ?? ''], ['', '']);
  },

  async '[E79] what is no picture is not attached'() {
    const desk = withCard({ name: 'Ada' });
    const sent = serving(desk);
    const done = choosePicture(desk.view, new File(['x'], 'x.svg', { type: 'image/svg+xml' }));
    await settled();
    equal(find(desk.root, '.jm-found').textContent, 'portrait.wrong');
    await agree(desk);
    await done;
    equal([sent.length, now(desk)], [1, { name: 'Ada' }]);
  },

  '[V30] an address in what is said is a link, which no button holds; in a name it is a part of the name'() {
    const desk = withCard({ name: 'www.example.org', quote: 'See www.example.org!' });
    const links = [...card(desk).querySelectorAll('a')];
    equal(
      links.map((one) => [one.textContent, one.getAttribute('href'), one.parentElement?.role]),
      [['www.example.org', 'http://www.example.org', 'group']],
    );
    desk.view.perform({ edits: [set('quote', 'No', 'See www.example.org!')] });
    equal([said(desk)[3], card(desk).querySelector('a')], ['No', null]);
    equal(find(card(desk), '[data-trait="quote"]').role, 'button');
  },

  '[V28] the server’s map with a persona is told from one without'() {
    const map = JourneyMap.of({
      title: '',
      context: {},
      stages: [],
      rows: [],
      persona: { name: '' },
    });
    equal(map.hasPersona, false);
  },
};
