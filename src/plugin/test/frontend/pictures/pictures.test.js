import { equal, ok } from '../expect.js';
import { Desk } from '../view/desk.js';
import { copy } from '../../../main/frontend/editor/command/copy.js';
import { cell, note } from '../../../main/frontend/editor/command/cursor.js';
import { paste } from '../../../main/frontend/editor/command/paste.js';
import { read } from '../../../main/frontend/editor/clipboard/read.js';
import { drawPictures, pictureOf } from '../../../main/frontend/editor/pictures/draw.js';
import { bringPictures } from '../../../main/frontend/editor/pictures/pictures.js';
import { listenToFiles } from '../../../main/frontend/editor/attending/files.js';
import { Grid } from '../../../main/frontend/editor/view/grid.js';
import { serving } from './serving.js';

const SHOP = new File(['x'], 'shop.png', { type: 'image/png' });
const DRAWING = new File(['x'], 'drawing.svg', { type: 'image/svg+xml' });

/** A map on page 7 for someone who edits it, whose pictures are drawn. @param {...string} lines */
function onPage(...lines) {
  const desk = new Desk(...lines);
  Object.assign(desk.root.dataset, {
    canEdit: 'true',
    rest: '/wiki/rest/journey-map/1',
    pageId: '7',
  });
  Grid.above = pictureOf;
  return desk;
}

/** @param {Desk} desk @param {string} picture @returns {ChangeNote} */
const illustrated = (desk, picture) => ({
  type: 'change-note',
  id: 'a',
  field: 'picture',
  value: picture,
  was: desk.session.map.note('a')?.picture ?? '',
  row: 'r1',
  step: 's1',
});

/** @param {Desk} desk */
const drawn = (desk) => desk.root.querySelector('[data-note="a"] > .jm-note-picture');

/** @param {Desk} desk */
const told = (desk) => desk.root.querySelector('.jm-toasts')?.textContent ?? '';

/** Drops files on a map: what is shown of them, and what is imported. @param {Desk} desk @param {...File} files */
function dropped(desk, ...files) {
  /** @type {{shown: string[], imported: string[], isTaken: boolean}} */
  const taken = { shown: [], imported: [], isTaken: false };
  listenToFiles(
    desk.root,
    ({ name }) => taken.imported.push(name),
    (all) => taken.shown.push(...all.map(({ name }) => name)),
  );
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  const happens = (/** @type {string} */ name) =>
    desk
      .find('[data-note="a"]')
      .dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }));
  taken.isTaken = !happens('dragover') && !happens('drop');
  return taken;
}

/** Pastes what a file and words on the clipboard are; says whether it was taken for a file. @param {Desk} desk @param {File} file @param {string} [words] */
function pasted(desk, file, words) {
  /** @type {File[]} */
  const taken = [];
  listenToFiles(
    desk.root,
    () => {},
    (files) => taken.push(...files),
  );
  const clipboardData = new DataTransfer();
  clipboardData.items.add(file);
  if (words) clipboardData.setData('text/plain', words);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  document.activeElement?.dispatchEvent(event);
  return taken.length > 0;
}

export default {
  '[V39] a picture is drawn behind the words, and none for a file that is none or is gone'() {
    const desk = onPage('a');
    desk.remote(illustrated(desk, 'the shop (1).png'));
    const link = /** @type {HTMLAnchorElement} */ (drawn(desk));
    equal(
      [link.getAttribute('href'), link.tabIndex, link.previousElementSibling?.className],
      ['/wiki/download/attachments/7/the%20shop%20(1).png', -1, 'jm-text'],
    );
    link.querySelector('img')?.dispatchEvent(new Event('error'));
    equal(drawn(desk), null);
    desk.remote(illustrated(desk, 'javascript:alert(1)'));
    equal(
      [drawn(desk), desk.find('[data-note="a"]').dataset.picture],
      [null, 'javascript:alert(1)'],
    );
    desk.remote(illustrated(desk, ''));
    equal(desk.find('[data-note="a"]').dataset.picture, undefined);
  },

  '[V39] what was drawn before the module was there gets its picture'() {
    const desk = onPage('a');
    Grid.above = () => [];
    desk.remote(illustrated(desk, 'shop.png'));
    equal(drawn(desk), null);
    drawPictures(desk.view.grid);
    drawPictures(desk.view.grid);
    equal(desk.root.querySelectorAll('.jm-note-picture').length, 1);
  },

  async '[E89] a note gets the picture, its open text stays as it is, and undo takes it off'() {
    const desk = onPage('a');
    serving(desk, 'shop.png');
    desk.click('[data-note="a"] .jm-text').type('a, and more');
    await bringPictures(desk.view, [SHOP]);
    equal([desk.input.value, desk.session.map.note('a')?.picture], ['a, and more', 'shop (2).png']);
    desk.press('Enter');
    equal(desk.session.map.note('a'), {
      id: 'a',
      row: 'r1',
      step: 's1',
      text: 'a, and more',
      picture: 'shop (2).png',
    });
    desk.press('Escape');
    desk.view.undo();
    desk.view.undo();
    equal(desk.session.map.note('a'), { id: 'a', row: 'r1', step: 's1', text: 'a' });
  },

  async '[E89] in a cell it makes a note, named after the file; a new note is kept first'() {
    const desk = onPage('a|');
    serving(desk);
    await bringPictures(desk.view, [SHOP], cell('r1', 's2'));
    equal([desk.typing, desk.input.value], [true, 'shop']);
    desk.type('A shop').press('Enter').type('Another');
    await bringPictures(desk.view, [new File(['x'], 'image.png', { type: 'image/png' })]);
    equal(
      desk.session.map.cell('r1', 's2').map(({ text, picture }) => [text, picture]),
      [
        ['A shop', 'shop.png'],
        ['Another', 'image.png'],
      ],
    );
  },

  async '[E89] several at once: the first is the note’s, each of the others a note of its own'() {
    const desk = onPage('a');
    serving(desk);
    const door = new File(['x'], 'door.png', { type: 'image/png' });
    const till = new File(['x'], 'till.png', { type: 'image/png' });
    await bringPictures(desk.view, [SHOP, door, till], note('a'));
    desk.press('Escape');
    equal(
      desk.session.map.cell('r1', 's1').map(({ text, picture }) => [text, picture]),
      [
        ['a', 'shop.png'],
        ['door', 'door.png'],
        ['till', 'till.png'],
      ],
    );
  },

  async '[E89] a file that can not be attached loses no words, and is tried again on demand'() {
    const desk = onPage('a');
    serving(desk);
    const { call } = desk.session.server;
    desk.session.server.call = () => Promise.reject(new Error('The disk is full.'));
    desk.click('[data-note="a"] .jm-text').type('a, and more');
    await bringPictures(desk.view, [SHOP]);
    equal([desk.input.value, desk.session.map.note('a')?.picture], ['a, and more', undefined]);
    ok(told(desk).includes('The disk is full.'), told(desk));
    desk.session.server.call = call;
    const attached = new Promise((resolve) => {
      desk.session.subscribe(({ map }) => map.note('a')?.picture && resolve(null));
    });
    desk.click('.jm-toasts button');
    await attached;
    equal(desk.session.map.note('a')?.picture, 'shop.png');
  },

  async '[E89] the picture of a note that is deleted meanwhile becomes a note of its cell; of a cell that is gone, nothing'() {
    const desk = onPage('a|b');
    serving(desk);
    const first = bringPictures(desk.view, [SHOP], note('a'));
    desk.remote({ type: 'remove-note', id: 'a', was: 'a' });
    await first;
    equal(
      desk.session.map.cell('r1', 's1').map(({ text, picture }) => [text, picture]),
      [['shop', 'shop.png']],
    );
    desk.press('Escape');
    const second = bringPictures(desk.view, [SHOP], note('b'));
    desk.remote({ type: 'remove-stage', id: 'S2' }, { type: 'remove-note', id: 'b', was: 'b' });
    await second;
    ok(told(desk).includes('note-picture.gone'), told(desk));
  },

  async '[E89] what is no picture, and a place without cells, are told and attach nothing'() {
    const desk = onPage('a');
    const sent = serving(desk);
    await bringPictures(desk.view, [SHOP, DRAWING], note('a'));
    ok(told(desk).includes('note-picture.wrong'), told(desk));
    await bringPictures(desk.view, [SHOP], null);
    ok(told(desk).includes('note-picture.where'), told(desk));
    equal(sent.length, 0);
  },

  '[E89] [I5] whatever is dropped on a map with notes, the page is not left for it: images are shown, other files imported'() {
    const table = new File(['x'], 'table.csv', { type: 'text/csv' });
    equal(dropped(onPage('a'), DRAWING, SHOP), {
      shown: ['drawing.svg', 'shop.png'],
      imported: [],
      isTaken: true,
    });
    equal(dropped(onPage('a'), table), { shown: [], imported: ['table.csv'], isTaken: true });
  },

  '[E89] a picture alone is pasted as one; where a spreadsheet puts one beside its words, the words are'() {
    const desk = onPage('a');
    desk.view.focus(note('a'));
    equal([pasted(desk, SHOP), pasted(desk, SHOP, 'one\ttwo')], [true, false]);
  },

  '[E89] copies of a note have its picture on the same page, and none on another'() {
    const desk = onPage('a|');
    desk.remote(illustrated(desk, 'shop.png'));
    desk.view.focus(note('a'));
    const copied = copy(desk.view.state);
    const content = read(copied?.html ?? '', copied?.text ?? '');
    const at = cell('r1', 's2');
    const { state } = desk.view;
    for (const page of ['7', '8']) {
      const plan = content && paste({ ...state, map: desk.session.map, at, page }, content);
      desk.view.run(plan?.run(false, true) ?? (() => false));
    }
    equal(
      desk.session.map.cell('r1', 's2').map(({ picture }) => picture),
      ['shop.png', undefined],
    );
  },
};
