import { endGuidance, guide } from '../../../main/frontend/editor/view/guidance.js';
import { h } from '../../../main/frontend/editor/dom/element.js';
import { Desk } from './desk.js';
import { equal, given, ok } from '../expect.js';

/** A map that nobody has begun, with the server's guidance above it. */
function beginning() {
  const desk = new Desk('|');
  const button = h('button', { type: 'button' }, 'Choose');
  const guidance = h('div.jm-guidance', null, button);
  desk.root.prepend(guidance);
  desk.root.dataset.mapTag = '0';
  desk.session.base.tag = '0';
  endGuidance(desk.view);
  const saved = (/** @type {string} */ tag) => {
    desk.session.base.tag = tag;
    desk.session.notify();
  };
  return { desk, guidance, button, saved };
}

export default {
  '[E72] two buttons pressed one right after the other are two wishes, one that is pressed once is one'() {
    const desk = new Desk('a|b');
    const [stage, row] = ['add-stage', 'add-row'].map((command) =>
      h('button', { type: 'button', 'data-command': command }),
    );
    for (const button of [stage, stage, row]) guide(desk.view, button);
    equal([desk.session.map.stages.length, desk.session.map.rows.length], [3, 2]);
  },

  '[V8] the guidance goes with the first save, not before'() {
    const { desk, saved } = beginning();
    saved('0');
    ok(!desk.root.classList.contains('jm-begun'), 'gone though nothing is saved');
    saved('1-abc');
    ok(desk.root.classList.contains('jm-begun'), 'still there after the first save');
  },

  async '[A18] with it goes the notice that the map before was deleted, and no other'() {
    const { desk, guidance, saved } = beginning();
    const [deleted, other] = ['warning deleted', 'warning'].map((kind) =>
      h('div.jm-notice', { 'data-kind': kind }),
    );
    desk.root.prepend(deleted, other);
    saved('0');
    ok(deleted.isConnected, 'gone though there is no map yet');
    saved('1-abc');
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    equal([guidance.isConnected, deleted.isConnected, other.isConnected], [false, false, true]);
  },

  async '[V8] it stays while the focus is in it'() {
    const { desk, guidance, button, saved } = beginning();
    button.focus();
    saved('1-abc');
    ok(guidance.isConnected, 'the card went with the focus in it');
    equal(document.activeElement, button);
    given(desk.view.current()).focus();
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    ok(!guidance.isConnected, 'the card stays though the focus has left it');
  },

  '[V8] from what can no longer be done the focus goes to the map'() {
    const { desk, guidance, saved } = beginning();
    const summary = h('summary', null, 'Copy');
    guidance.append(h('details.jm-copies', null, summary));
    summary.focus();
    equal(document.activeElement, summary);
    saved('1-abc');
    ok(desk.view.current() === document.activeElement, 'the focus is lost');
  },

  '[V8] a focus in the guidance is not lost when it goes out of sight'() {
    const { desk, button, saved } = beginning();
    button.focus();
    try {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      saved('1-abc');
      ok(desk.view.current() === document.activeElement, 'the focus is lost');
    } finally {
      Reflect.deleteProperty(document, 'hidden');
    }
  },

  '[V8] its room is given back when nobody is looking'() {
    const { desk, guidance, saved } = beginning();
    const lookAway = () => document.dispatchEvent(new Event('visibilitychange'));
    try {
      desk.view.focus({ kind: 'cell', row: 'r1', step: 's1' });
      desk.press('Enter');
      ok(desk.view.text.open, 'nothing is open');
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      lookAway();
      ok(guidance.isConnected, 'gone though nothing is begun');
      Reflect.deleteProperty(document, 'hidden');
      saved('1-abc');
      ok(guidance.isConnected, 'the map moves under the open text');
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      lookAway();
      ok(!guidance.isConnected, 'the room stays empty');
    } finally {
      Reflect.deleteProperty(document, 'hidden');
    }
  },

  async '[V8] and once no text is open, and no pointer is over the map or presses anything'() {
    const { desk, guidance, saved } = beginning();
    const { view } = desk;
    const frame = () => new Promise(requestAnimationFrame);
    // No script can point or press; a browser says so.
    let inUse = '.jm-scroll:hover';
    const value = (/** @type {string} */ selector) =>
      inUse && selector.split(', ').includes(inUse) ? document.body : null;
    Object.defineProperty(document, 'querySelector', { value, configurable: true });
    try {
      view.focus({ kind: 'cell', row: 'r1', step: 's1' });
      desk.press('Enter');
      ok(view.text.open, 'nothing is open');
      saved('1-abc');
      desk.press('Escape');
      await frame();
      await frame();
      ok(guidance.isConnected, 'the map moves under the pointer');
      inUse = ':active';
      view.scroller.dispatchEvent(new PointerEvent('pointerleave'));
      await frame();
      await frame();
      ok(guidance.isConnected, 'what is pressed moves away from under the pointer');
      // No event says that a tap has ended.
      inUse = '';
      await frame();
      await frame();
      ok(!guidance.isConnected, 'the room stays empty');
    } finally {
      Reflect.deleteProperty(document, 'querySelector');
    }
  },
};
