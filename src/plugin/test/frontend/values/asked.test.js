import { openValue } from '../../../main/frontend/editor/values/set.js';
import { equal } from '../expect.js';
import { Desk, dialogsClosed } from '../view/desk.js';

const MINUTES = { min: 0, max: 20.5, unit: 'min' };

export default {
  async '[E75] up and down raise and lower the number that is asked for by one, within the range'() {
    const desk = new Desk('a|b');
    const row = { id: 'how', heading: 'How', kind: 'scale', scale: MINUTES };
    desk.remote({ type: 'add-row', row, after: 'r1' });
    desk.view.getText = (key) => (key === 'value.point' ? '.' : key);
    openValue(desk.view, { kind: 'cell', row: 'how', step: 's1' });
    const input = /** @type {HTMLInputElement} */ (document.querySelector('.jm-number'));
    const press = (/** @type {string} */ key) => {
      const event = new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true });
      input.dispatchEvent(event);
      return event.defaultPrevented;
    };
    equal([press('ArrowUp'), press('ArrowUp')], [true, true]);
    equal(input.value, '2', 'from nothing on');
    input.value = '19.5';
    press('ArrowUp');
    press('ArrowUp');
    equal(input.value, '20.5', 'no higher than the highest');
    input.value = '0.5';
    press('ArrowDown');
    equal(input.value, '0', 'no lower than the lowest');
    input.value = 'twelve';
    equal(press('ArrowUp'), false);
    equal(input.value, 'twelve', 'what is no number stays');
    input.value = '12';
    press('ArrowUp');
    /** @type {HTMLElement} */ (document.querySelector('dialog .jm-primary')).click();
    await dialogsClosed();
    equal(desk.session.map.value('how', 's1')?.value, 13);
  },
};
