import { equal, given, ok } from '../expect.js';
import { change, drawn, remove } from '../maps.js';
import { Drag } from '../../../main/frontend/editor/pointer/drag.js';
import { Presses } from '../../../main/frontend/editor/pointer/presses.js';
import { attachInserts } from '../../../main/frontend/editor/insert/insert.js';
import { Handles } from '../../../main/frontend/editor/pointer/handles.js';
import * as pasting from '../../../main/frontend/editor/dialogs/paste.js';
import { listenToClipboard } from '../../../main/frontend/editor/view/clipboard.js';
import { Desk } from '../view/desk.js';

export default {
  async '[E21] a note on its way looks like itself, its cell is tinted, and notes below make room'() {
    const desk = await withDrag('a|b,c');
    press(desk, 'a');
    const { x, top } = box(desk, 'b');
    document.dispatchEvent(pointer('pointermove', x + 1, top + 2));
    await frames();
    const ghost = desk.find('.jm-ghost');
    // As the style sheet has it.
    ghost.style.pointerEvents = 'none';
    equal([ghost.textContent, ghost.querySelectorAll('.jm-note').length], ['a', 1]);
    ok(!ghost.querySelector('[data-note]'), 'it is taken for a note');
    const moved = () => ['b', 'c'].map((id) => desk.find(`[data-note=${id}]`).style.translate);
    equal(moved(), ['0px 10px', '0px 10px']);
    ok(!desk.find('.jm-drop-cell').hidden, 'no cell is tinted');
    const { bottom } = box(desk, 'c');
    document.dispatchEvent(pointer('pointermove', x + 1, bottom - 1));
    await frames();
    equal(moved()[0], '');
    document.dispatchEvent(pointer('pointermove', x + 1, top + 2));
    await frames();
    document.dispatchEvent(pointer('pointercancel', x, top));
    const after = [...desk.root.querySelectorAll('.jm-grid [style], .jm-ghost')];
    equal([moved(), after.length], [['', ''], 0]);
    ok(desk.find('.jm-drop-cell').hidden, 'a cell stays tinted');
  },

  async '[E21] a note drops where the pointer is let go, even before the line has followed it there'() {
    const desk = await withDrag('a,b|c');
    const { x, y, bottom } = box(desk, 'c');
    press(desk, 'a');
    move(desk, 'b');
    document.dispatchEvent(pointer('pointerup', x + 2, bottom - 1));
    equal(drawn(desk.session.map), ['b|c,a']);
    ok(y > 0, 'nothing has a place here');
  },

  async '[E21] a row drops where the line lies, at any place beside the map none'() {
    const desk = await withDrag('a|b', 'c|d', 'e|f');
    const { left, right } = desk.find('.jm-scroll').getBoundingClientRect();
    const row = (/** @type {string} */ id) =>
      desk.find(`[data-row=${id}] th`).getBoundingClientRect();
    const drag = (/** @type {number} */ x, /** @type {number} */ y) => {
      const { x: fromX, y: fromY } = row('r1');
      desk.view.drag?.press(pointer('pointerdown', fromX + 1, fromY + 1), {
        kind: 'row',
        id: 'r1',
      });
      document.dispatchEvent(pointer('pointermove', x, y));
      document.dispatchEvent(pointer('pointerup', x, y));
      return drawn(desk.session.map);
    };
    const { top, height } = row('r2');
    equal(drag(left - 1, top + height - 1), ['a|b', 'c|d', 'e|f']);
    equal(drag(left + 1, top + height / 2 - 1), ['a|b', 'c|d', 'e|f']);
    equal(drag(right - 1, top + height - 1), ['c|d', 'a|b', 'e|f']);
    equal(drag(left + 1, row('r3').bottom - 1), ['c|d', 'e|f', 'a|b']);
  },

  async '[E21] a stage on its way has its colour'() {
    const desk = await withDrag('a|b');
    const stage = desk.find('.jm-stage');
    stage.style.setProperty('--jm-band', 'rgb(1, 2, 3)');
    const { x, y } = stage.getBoundingClientRect();
    desk.view.drag?.press(pointer('pointerdown', x + 1, y + 1), {
      kind: 'stage',
      id: stage.dataset.stage ?? '',
    });
    document.dispatchEvent(pointer('pointermove', x + 40, y + 1));
    const ghost = desk.find('.jm-ghost-stage');
    equal(getComputedStyle(ghost).getPropertyValue('--jm-band'), 'rgb(1, 2, 3)');
    document.dispatchEvent(pointer('pointercancel', x, y));
  },

  async '[E21] a second finger that is lifted drops nothing'() {
    const desk = await withDrag('a|b');
    press(desk, 'a');
    move(desk, 'b');
    const { x, y } = box(desk, 'b');
    document.dispatchEvent(pointer('pointerup', x, y, 2));
    ok(desk.view.drag?.dragging, 'it was dropped');
    equal(drawn(desk.session.map), ['a|b']);
    document.dispatchEvent(pointer('pointercancel', x, y));
  },

  async '[E24] what is copied and pasted belongs to the focus, whichever element the browser tells of it'() {
    const desk = new Desk('a|');
    await listenToClipboard(desk.view, async () => pasting)();
    desk.view.focus({ kind: 'note', id: 'a' });
    const clipboardData = new DataTransfer();
    const tell = (/** @type {string} */ type) =>
      document.body.dispatchEvent(
        new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true }),
      );
    tell('copy');
    equal(clipboardData.getData('text/plain'), 'a');
    desk.view.focus({ kind: 'cell', row: 'r1', step: 's2' });
    tell('paste');
    equal(drawn(desk.session.map), ['a|a']);
    /** @type {HTMLElement} */ (document.activeElement).blur();
    tell('paste');
    equal(drawn(desk.session.map), ['a|a']);
  },

  async '[E33] what the map can never hold is not offered, and nothing is pasted before the answer'() {
    const desk = new Desk('a|');
    await listenToClipboard(desk.view, async () => pasting)();
    desk.view.focus({ kind: 'cell', row: 'r1', step: 's1' });
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', `x${'\ty'.repeat(200)}\n${'z'.repeat(5001)}`);
    const tell = { clipboardData, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new ClipboardEvent('paste', tell));
    const dialog = given(desk.root.querySelector('dialog'));
    const choices = [...dialog.querySelectorAll('input')].map((i) => [i.name, i.value, i.checked]);
    equal(choices, [
      ['how', 'keep', true],
      ['long', 'split', true],
      ['long', 'leave', false],
    ]);
    ok(`${dialog.textContent}`.includes('paste.full'), `${dialog.textContent}`);
    equal(drawn(desk.session.map), ['a|']);
    dialog.close();
  },

  async '[E3] a paste waits for its module, and says so and can be tried again where that cannot be had'() {
    const desk = new Desk('a|');
    const tries = [Promise.reject(new TypeError('offline')), Promise.resolve(pasting)];
    listenToClipboard(desk.view, () => given(tries.shift()));
    desk.view.focus({ kind: 'cell', row: 'r1', step: 's2' });
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'b');
    const paste = async () => {
      const tell = { clipboardData, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new ClipboardEvent('paste', tell));
      await new Promise((done) => setTimeout(done));
    };
    await paste();
    equal(drawn(desk.session.map), ['a|']);
    ok(`${desk.root.textContent}`.includes('paste.not-ready'), `${desk.root.textContent}`);
    await paste();
    equal(drawn(desk.session.map), ['a|b']);
  },

  async '[E21] [E66] a press that is there before what drags becomes a drag all the same'() {
    const desk = new Desk('a|b');
    /** @type {(module: {Drag: typeof Drag}) => void} */
    let fetched = () => {};
    desk.view.drag = new Presses(desk.view, () => new Promise((resolve) => (fetched = resolve)));
    press(desk, 'a');
    move(desk, 'b');
    fetched({ Drag });
    await new Promise((done) => setTimeout(done));
    ok(desk.view.drag?.dragging, 'nothing is dragged');
    const { x, bottom } = box(desk, 'b');
    document.dispatchEvent(pointer('pointerup', x + 2, bottom - 1));
    equal(drawn(desk.session.map), ['|b,a']);
  },

  async '[E21] [E66] where what drags cannot be had, that is said, and the next press tries again'() {
    const desk = new Desk('a|b');
    const tries = [Promise.reject(new TypeError('offline')), Promise.resolve({ Drag })];
    desk.view.drag = new Presses(desk.view, () => given(tries.shift()));
    press(desk, 'a');
    move(desk, 'b');
    await new Promise((done) => setTimeout(done));
    ok(`${desk.root.textContent}`.includes('not-fetched'), `${desk.root.textContent}`);
    equal(drawn(desk.session.map), ['a|b']);
    document.dispatchEvent(pointer('pointerup', 0, 0));
    press(desk, 'a');
    move(desk, 'b');
    await new Promise((done) => setTimeout(done));
    ok(desk.view.drag?.dragging, 'nothing is dragged');
    document.dispatchEvent(pointer('pointercancel', 0, 0));
  },

  async '[E66] what is let go of before what drags is there stays where it is'() {
    const desk = new Desk('a|b');
    /** @type {(module: {Drag: typeof Drag}) => void} */
    let fetched = () => {};
    desk.view.drag = new Presses(desk.view, () => new Promise((resolve) => (fetched = resolve)));
    press(desk, 'a');
    document.dispatchEvent(pointer('pointerup', 0, 0));
    fetched({ Drag });
    await new Promise((done) => setTimeout(done));
    move(desk, 'b');
    ok(!desk.view.drag?.dragging, 'it is dragged');
  },

  async '[E51] a press with Alt opens nothing and drags nothing'() {
    const desk = await withDrag('a|b');
    press(desk, 'a', { altKey: true });
    move(desk, 'b');
    ok(!desk.view.drag?.dragging, 'it is dragged');
    const text = desk.find('[data-note=a] .jm-text');
    const click = (/** @type {boolean} */ altKey) =>
      text.dispatchEvent(new MouseEvent('click', { bubbles: true, altKey }));
    click(true);
    // The key may be released before the button.
    getSelection()?.selectAllChildren(text);
    click(false);
    ok(!desk.typing, 'it is open');
    getSelection()?.removeAllRanges();
    click(false);
    ok(desk.typing, 'it is not open');
  },

  '[E23] by keys, notes are picked and let go of, one after the other, and all of a cell'() {
    const desk = new Desk('a,b,c|d');
    const picked = (
      /** @type {string} */ key,
      /** @type {KeyboardEventInit | undefined} */ modifiers = undefined,
    ) => {
      desk.press(key, modifiers);
      const notes = [...desk.root.querySelectorAll('.jm-picked[aria-current=true]')];
      return notes.map((note) => note.dataset.note).join();
    };
    const [ctrlKey, shiftKey] = [true, true];
    desk.view.focus({ kind: 'note', id: 'a' });
    equal(picked(' ', { ctrlKey }), 'a');
    equal(picked(' ', { ctrlKey }), '');
    equal(picked('ArrowDown', { shiftKey }), 'a,b');
    equal(picked('a', { ctrlKey }), 'a,b,c');
    equal(picked('Escape'), '');
    equal(picked('ArrowDown', { shiftKey }), 'a,b');
    equal(picked('Delete'), '');
    equal(drawn(desk.session.map), ['c|d']);
  },

  "[E21] the handles stay at what is under the pointer while others' changes arrive"() {
    const desk = new Desk('a|b,c');
    const handles = new Handles(desk.view);
    handles.serve({ view: desk.view, showMenu() {}, drag() {} });
    // Where all is small, none come up.
    desk.view.grid.table.style.width = '600px';
    desk.view.focus({ kind: 'note', id: 'a' });
    const text = desk.find('[data-note=b] .jm-text');
    text.dispatchEvent(pointer('pointerover', 0, 0));
    equal(handles.place, { kind: 'note', id: 'b' });
    desk.remote(change('b', 'b', 'theirs'), remove('c'));
    equal(handles.place, { kind: 'note', id: 'b' });
    desk.remote(remove('b', 'theirs'));
    equal(handles.place, { kind: 'note', id: 'a' });
  },

  '[E21] the handles follow what is scrolled at once, and ask for no frame after the one that shows it'() {
    const desk = new Desk('a|b|c');
    const handles = new Handles(desk.view);
    handles.serve({ view: desk.view, showMenu() {}, drag() {} });
    desk.view.grid.table.style.width = '600px';
    const scroller = desk.find('.jm-scroll');
    scroller.style.cssText = 'width: 200px; overflow: auto';
    desk.view.focus({ kind: 'note', id: 'a' });
    const { x } = handles.box.getBoundingClientRect();
    scroller.scrollTo({ left: 40, behavior: 'instant' });
    const { requestAnimationFrame } = window;
    let asked = 0;
    window.requestAnimationFrame = (frame) => ++asked && requestAnimationFrame(frame);
    scroller.dispatchEvent(new Event('scroll'));
    window.requestAnimationFrame = requestAnimationFrame;
    equal([handles.box.getBoundingClientRect().x, asked], [x - 40, 0]);
  },

  '[E68] what scrolls past a pointer at rest is not pointed at until it moves'() {
    const desk = new Desk('a,b|c');
    const handles = new Handles(desk.view);
    handles.serve({ view: desk.view, showMenu() {}, drag() {} });
    desk.view.grid.table.style.width = '600px';
    const point = (/** @type {string} */ type, /** @type {string} */ id) =>
      desk.find(`[data-note=${id}] .jm-text`).dispatchEvent(pointer(type, 0, 0));
    point('pointerover', 'a');
    desk.find('.jm-scroll').dispatchEvent(new Event('scroll'));
    const pointed = () => [
      handles.place?.kind === 'note' && handles.place.id,
      ...[...desk.root.querySelectorAll('.jm-pointed')].map(({ dataset }) => dataset.note),
    ];
    point('pointerover', 'b');
    point('pointerover', 'c');
    equal(pointed(), ['a', 'a']);
    point('pointermove', 'c');
    equal(pointed(), ['c', 'c']);
    point('pointerover', 'b');
    equal(pointed(), ['b', 'b']);
  },

  "[V21] an empty cell that is pointed at shows its row's prompt, and one that is no longer doesn't"() {
    const desk = new Desk('|a|');
    desk.remote({ type: 'change-row', id: 'r1', field: 'prompt', value: 'What now?', was: '' });
    const handles = new Handles(desk.view);
    const hints = () => [...desk.root.querySelectorAll('[data-hint]')].map((td) => td.dataset);
    const point = (/** @type {import('../view/desk.js').Selector} */ selector) =>
      desk.find(selector).dispatchEvent(pointer('pointerover', 0, 0));
    point('[data-step=s1]');
    equal(
      hints().map(({ step, hint }) => `${step}: ${hint}`),
      ['s1: What now?'],
    );
    point('[data-step=s3]');
    equal(
      hints().map(({ step }) => step),
      ['s3'],
    );
    point('[data-note=a]');
    equal(hints(), []);
    equal(handles.pointed?.dataset.note, 'a');
  },

  '[E72] on the borders of a heading that is pointed at, buttons put in another one'() {
    const desk = new Desk('a|b', 'c|d');
    const handles = new Handles(desk.view);
    handles.serve({ view: desk.view, showMenu() {}, drag() {} });
    attachInserts(handles);
    desk.view.grid.table.style.width = '600px';
    const inserts = () => [...desk.root.querySelectorAll('.jm-insert')].filter((b) => !b.hidden);
    const pointAt = (/** @type {import('../view/desk.js').Selector} */ selector) =>
      desk.find(selector).dispatchEvent(pointer('pointermove', 0, 0)) &&
      desk.find(selector).dispatchEvent(pointer('pointerover', 0, 0));
    pointAt('[data-note=a] .jm-text');
    equal(inserts().length, 0);
    pointAt('[data-stage=S2] .jm-heading');
    equal(
      inserts().map(({ title }) => title),
      ['stage.before'],
    );
    inserts()[0].click();
    equal(drawn(desk.session.map), ['a||b', 'c||d']);
    desk.view.finish('drop');
    pointAt('[data-row=r1] .jm-heading');
    equal(
      inserts().map(({ title }) => title),
      ['row.before', 'row.after'],
    );
    inserts()[1].click();
    equal(drawn(desk.session.map), ['a||b', '||', 'c||d']);
  },
};

/** Until what moves has been drawn. */
const frames = () =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** @param {...string} lines */
async function withDrag(...lines) {
  const desk = new Desk(...lines);
  desk.view.drag = new Presses(desk.view, async () => ({ Drag }));
  await desk.view.drag.makeReady();
  return desk;
}

/** @param {Desk} desk @param {string} id */
const box = (desk, id) => desk.find(`[data-note=${id}]`).getBoundingClientRect();

/** @param {string} type @param {number} clientX @param {number} clientY */
function pointer(type, clientX, clientY, pointerId = 1, modifiers = {}) {
  const at = { clientX, clientY, pointerId, pointerType: 'mouse', ...modifiers };
  return new PointerEvent(type, { bubbles: true, cancelable: true, ...at });
}

/** @param {Desk} desk @param {string} id */
function press(desk, id, modifiers = {}) {
  const { x, y } = box(desk, id);
  const note = desk.find(`[data-note=${id}]`);
  note.dispatchEvent(pointer('pointerdown', x + 1, y + 1, 1, modifiers));
}

/** @param {Desk} desk @param {string} id */
function move(desk, id) {
  const { right, bottom } = box(desk, id);
  document.dispatchEvent(pointer('pointermove', right - 1, bottom - 1));
}
