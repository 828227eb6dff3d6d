import { listenForValues } from '../../../main/frontend/editor/values/set.js';
import { Status } from '../../../main/frontend/editor/view/status.js';
import { equal } from '../expect.js';
import { Desk } from '../view/desk.js';

/** @param {Scale} scale @param {Edit} edit @param {string} other what the server says that it replaced */
function told(scale, edit, other) {
  const desk = new Desk('a|b');
  const row = { id: 'how', heading: 'How', kind: 'scale', scale };
  desk.remote({ type: 'add-row', row, after: 'r1' });
  desk.view.getText = (key, ...args) => [key, ...args].join(' ');
  listenForValues(desk.view);
  new Status(desk.view).reportOutcomes([{ edit, outcome: { outcome: 'replaced', other } }]);
  return desk.find('.jm-toasts p').textContent;
}

/** @param {string} row @returns {SetValue} */
const set = (row) => ({ type: 'set-value', row, step: 's1', value: 1, was: null });

const FACES = { min: -2, max: 2, faces: true };

const MINUTES = { min: 0, max: 60, unit: 'min' };

export default {
  "[M8] [E29] somebody else's value that was replaced is told as the map shows it"() {
    equal(
      told(FACES, set('how'), '-2'),
      'outcome.replaced value.written −2 value.face.1',
      'with its face in words',
    );
    equal(told(MINUTES, set('how'), '12.5'), 'outcome.replaced value.unit 12value.point5 min');
  },

  '[M8] [E29] a value that had been taken away, one whose row is gone, and a heading are told as they are'() {
    equal(told(FACES, set('how'), ''), 'outcome.replaced ');
    equal(told(FACES, set('gone'), '-2'), 'outcome.replaced -2');
    /** @type {Edit} */
    const heading = { type: 'change-row', id: 'how', field: 'heading', value: 'Mine', was: 'How' };
    equal(told(FACES, heading, '-2'), 'outcome.replaced -2');
  },
};
