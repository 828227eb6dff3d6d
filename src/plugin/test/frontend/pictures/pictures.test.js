import { equal } from '../expect.js';
import { change } from '../maps.js';
import { Desk } from '../view/desk.js';
import { settled } from '../session/clock.js';
import { cell, head, note } from '../../../main/frontend/editor/command/cursor.js';
import { bringPicture } from '../../../main/frontend/editor/pictures/pictures.js';
import { listenToFiles } from '../../../main/frontend/editor/view/files.js';

/** A map on a page with these pictures. What is attached is added to them. @param {...string} files */
function deskWith(...files) {
  const desk = new Desk('a|b|');
  Object.assign(desk.root.dataset, { rest: '/wiki/rest/journey-map/1', pageId: '7' });
  const { server } = desk.session;
  server.call = async (_url, _isFit, /** @type {{body?: FormData} | undefined} */ request) => {
    const file = /** @type {File | undefined} */ (request?.body?.get('file'));
    if (file) files.push(file.name);
    const listed = file ? [file.name] : files;
    return /** @type {any} */ ({
      results: listed.map((title) => ({ title, _links: { download: `/${title}` } })),
    });
  };
  return desk;
}

/** @param {string} name @param {string} [type] */
const file = (name, type = 'image/png') => new File(['x'], name, { type });

/** What each note says, and its picture. @param {Desk} desk */
const notes = ({ session }) => [...session.map.notes].map(({ text, picture }) => [text, picture]);

/** What is told to the person. @param {Desk} desk */
const told = ({ root }) => root.querySelector('.jm-toasts')?.textContent ?? '';

/** A drag with a file, or pasting one. @param {File} file @param {string} [words] beside it */
function carrying(file, words) {
  const data = new DataTransfer();
  data.items.add(file);
  if (words) data.setData('text/plain', words);
  return data;
}

export default {
  async '[E89] a picture that is brought to a note is attached under a free name, and undo takes it off'() {
    const desk = deskWith('Shop.png');
    await bringPicture(desk.view, file('shop.png'), note('a'));
    equal(notes(desk)[0], ['a', 'shop (2).png']);
    desk.view.undo();
    equal(notes(desk)[0][1] ?? '', '');
  },

  async '[E89] in a cell it makes a note, named like the file, which is open to be written over'() {
    const desk = deskWith();
    await bringPicture(desk.view, file('bus.stop.png'), cell('r1', 's3'));
    equal(notes(desk)[2], ['bus.stop', 'bus.stop.png']);
    equal(
      [desk.input.value, desk.input.selectionStart, desk.input.selectionEnd],
      ['bus.stop', 0, 8],
    );
  },

  async '[E89] what is being written is kept when a picture is pasted into it'() {
    const desk = deskWith();
    desk.click('[data-note=a]').type('a door');
    await bringPicture(desk.view, file('image.png'));
    desk.view.finish();
    equal(notes(desk)[0], ['a door', 'image.png']);
  },

  async '[E89] on a heading, and of a kind that browsers do not show, nothing is attached'() {
    const desk = deskWith();
    desk.session.server.call = () => Promise.reject(new Error('asked'));
    await bringPicture(desk.view, file('a.png'), head('row', 'r1'));
    await bringPicture(desk.view, file('a.svg', 'image/svg+xml'), note('a'));
    equal([desk.edits, told(desk).includes('asked')], [[], false]);
  },

  async '[E89] a refusal is told in its words, and the map stays as it is'() {
    const desk = deskWith();
    desk.session.server.call = () => Promise.reject(new Error('The disk is full.'));
    await bringPicture(desk.view, file('a.png'), note('a'));
    equal([desk.edits, told(desk).includes('The disk is full.')], [[], true]);
  },

  async '[E89] if the note goes while its picture is on its way, the picture comes to stand in its cell'() {
    const desk = deskWith();
    const done = bringPicture(desk.view, file('shop.png'), note('a'));
    desk.remote({ type: 'remove-note', id: 'a', was: 'a' });
    await done;
    equal(
      notes(desk).find(([text]) => text === 'shop'),
      ['shop', 'shop.png'],
    );
  },

  async '[E89] it stays when a colleague changes the text'() {
    const desk = deskWith();
    await bringPicture(desk.view, file('shop.png'), note('a'));
    desk.remote(change('a', 'a', 'A shop'));
    await settled();
    equal(notes(desk)[0], ['A shop', 'shop.png']);
  },

  '[E89] pictures are taken wherever they are dropped, other files only by a map without notes'() {
    const { root } = new Desk('a|');
    /** @type {string[]} */
    const taken = [];
    let isEmpty = false;
    listenToFiles(
      root,
      () => isEmpty,
      ({ name }) => taken.push(`bring ${name}`),
      ({ name }) => taken.push(`show ${name}`),
    );
    const drop = (/** @type {File} */ one) => {
      const about = { dataTransfer: carrying(one), bubbles: true, cancelable: true };
      return ['dragover', 'drop'].map((type) => !root.dispatchEvent(new DragEvent(type, about)));
    };
    equal(drop(file('a.png')), [true, true]);
    equal(drop(file('a.csv', 'text/csv')), [false, false]);
    isEmpty = true;
    equal(drop(file('b.csv', 'text/csv')), [true, true]);
    equal(taken, ['show a.png', 'bring b.csv']);
  },

  '[E89] a picture is pasted if there are no words beside it, as a spreadsheet has them'() {
    const desk = new Desk('a|');
    /** @type {string[]} */
    const shown = [];
    listenToFiles(
      desk.root,
      () => false,
      () => {},
      ({ name }) => shown.push(name),
    );
    desk.view.focus(note('a'));
    const paste = (/** @type {DataTransfer} */ clipboardData) => {
      const about = { clipboardData, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', about));
    };
    paste(carrying(file('cells.png'), 'one'));
    paste(carrying(file('image.png')));
    equal(shown, ['image.png']);
  },
};
