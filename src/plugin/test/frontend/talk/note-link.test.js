import { openActions } from '../../../main/frontend/editor/menus/actions.js';
import { equal } from '../expect.js';
import { Desk } from '../view/desk.js';

/** What is on the clipboard, and what is said, once the link to the note `a` is copied. @param {boolean} isAllowed */
async function copied(isAllowed) {
  const desk = new Desk('a,b|');
  Object.assign(desk.root.dataset, {
    rest: '/wiki/rest/journey-map/1',
    pageId: '7',
    mapName: 'Plan: B',
  });
  /** @type {string[]} */
  const onClipboard = [];
  const writeText = async (/** @type {string} */ text) => {
    if (!isAllowed) throw new DOMException('Not now', 'NotAllowedError');
    onClipboard.push(text);
  };
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  try {
    desk.view.focus({ kind: 'note', id: 'a' });
    openActions(desk.view, desk.root.getBoundingClientRect());
    const items = [...desk.root.querySelectorAll('.jm-popup [role=menuitem]')];
    const link = items.find((item) => item.textContent === 'note.link');
    /** @type {HTMLElement} */ (link).click();
    const said = await desk.appears('.jm-toast > p');
    return [onClipboard, said.textContent];
  } finally {
    Reflect.deleteProperty(navigator, 'clipboard');
  }
}

export default {
  async '[V31] the menu of a note copies its address'() {
    const address = `${location.origin}/wiki/rest/journey-map/1/pages/7/maps/Plan%3A%20B/notes/a`;
    equal(await copied(true), [[address], 'note.link.copied']);
  },

  async '[V31] where the browser does not let it, it says so'() {
    equal(await copied(false), [[], 'note.link.not-copied']);
  },

  '[V31] several notes have no address'() {
    const desk = new Desk('a,b|');
    desk.view.focus({ kind: 'note', id: 'a' });
    desk.view.perform({ picked: ['a', 'b'] });
    openActions(desk.view, desk.root.getBoundingClientRect());
    const labels = [...desk.root.querySelectorAll('.jm-popup [role=menuitem]')].map(
      (item) => item.textContent,
    );
    equal(
      [labels.includes('note.link'), labels.some((one) => one?.includes('note.remove'))],
      [false, true],
    );
  },
};
