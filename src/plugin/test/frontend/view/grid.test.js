import { Desk } from './desk.js';
import { equal } from '../expect.js';

const stepsOf = (/** @type {Desk} */ { root }) =>
  [...root.querySelectorAll('.jm-step')].map((th) => th.textContent);

export default {
  '[V6] steps are numbered only in a stage of several'() {
    const desk = new Desk('a|b|c');
    desk.remote(
      { type: 'add-step', stage: 'S1', step: { id: 'new' }, after: null },
      { type: 'change-step', id: 's3', field: 'heading', value: 'Pay', was: '' },
    );
    equal(stepsOf(desk), ['step.unnamed', 'step.unnamed', '', 'Pay']);
    desk.remote({ type: 'remove-step', id: 'new' });
    equal(stepsOf(desk), ['', '', 'Pay']);
  },

  '[V6] a step that is given its number as its name is a named one'() {
    const desk = new Desk('a|b');
    desk.remote({ type: 'add-step', stage: 'S1', step: { id: 'new' }, after: null });
    const heading = () => desk.find('[data-step="new"] > .jm-heading');
    equal(heading().className, 'jm-heading jm-unnamed');
    const value = heading().textContent ?? '';
    desk.remote({ type: 'change-step', id: 'new', field: 'heading', value, was: '' });
    equal(heading().className, 'jm-heading');
  },

  '[V16] a title or heading that is emptied asks for a name, one that is given no longer does'() {
    const desk = new Desk('a|b');
    const invites = () =>
      [...desk.root.querySelectorAll('[data-placeholder]')].map((e) => e.dataset.placeholder);
    equal(invites(), []);
    desk.remote(
      { type: 'set-field', field: 'title', value: '', was: 'Map' },
      { type: 'change-stage', id: 'S2', field: 'heading', value: '', was: 'Stage 2' },
      { type: 'change-row', id: 'r1', field: 'heading', value: '', was: 'Row 1' },
    );
    equal(invites(), ['placeholder.title', 'placeholder.stage', 'placeholder.row']);
    desk.remote({ type: 'set-field', field: 'title', value: 'Back', was: '' });
    equal(invites(), ['placeholder.stage', 'placeholder.row']);
    equal(desk.find('.jm-title-text').textContent, 'Back');
  },

  '[V16] an open text that is still empty says what belongs there'() {
    const desk = new Desk('a|');
    desk.click('.jm-empty');
    equal(desk.input.placeholder, 'placeholder.note');
    desk.click('.jm-context');
    equal(desk.input.placeholder, 'placeholder.text');
    desk.click('.jm-stage');
    equal(desk.input.placeholder, 'placeholder.stage');
    desk.click('.jm-title-text');
    equal(desk.input.placeholder, 'placeholder.title');
  },

  "[V21] the open box of a new note has its row's prompt"() {
    const desk = new Desk('a|');
    desk.remote({ type: 'change-row', id: 'r1', field: 'prompt', value: 'What now?', was: '' });
    desk.click('.jm-empty');
    equal(desk.input.placeholder, 'What now?');
  },

  '[V21] a text that is open shows itself, wherever it was, until it is closed or the editor opens another'() {
    const desk = new Desk('a|b');
    const opened = () => [...desk.root.querySelectorAll('.jm-opened')].map((e) => e.className);
    /** @param {string} value @param {string} was @returns {ChangeText} */
    const prompt = (value, was) => ({ type: 'change-row', id: 'r1', field: 'prompt', value, was });
    desk.remote(prompt('What now?', ''));
    desk.view.openText({ place: { kind: 'row', id: 'r1' }, field: 'prompt' });
    equal(opened(), ['jm-prompt jm-opened']);
    desk.remote(prompt('And then?', 'What now?'));
    equal(opened(), ['jm-prompt jm-opened']);
    desk.click('[data-note=b]');
    // Notes are in sight anyway, and need no mark.
    equal(opened(), []);
    desk.press('Escape');
    equal(opened(), []);
  },
};
