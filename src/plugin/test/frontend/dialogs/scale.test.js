import { equal } from '../expect.js';
import { editScale } from '../../../main/frontend/editor/dialogs/scale.js';
import { find } from '../../../main/frontend/editor/dom/element.js';
import { Desk, dialogsClosed } from '../view/desk.js';

export default {
  async '[E76] range and unit of a row of values are changed by one edit; what else its scale says stays'() {
    const scale = { min: 0, max: 100, unit: 'h', 'x-from': 'elsewhere' };
    const { fields, press, done, now } = scaleDialog({ kind: 'scale', scale });
    fields({ min: '−0,5', max: ' 12.5 ', unit: '', total: 'sum' });
    press();
    await done;
    equal(now(), { min: -0.5, max: 12.5, 'x-from': 'elsewhere', total: 'sum' });
  },

  async '[E76] what is no range is said at its field, and nothing is changed'() {
    const { fields, press, done, now, said } = scaleDialog({ kind: 'scale' });
    /** @type {Array<[input: {min: string, max: string}, min: string, max: string]>} */
    const wrong = [
      [{ min: '', max: '2' }, 'scale.number', ''],
      [{ min: '0', max: 'x' }, '', 'scale.number'],
      [{ min: '0', max: '1e3' }, '', 'scale.number'],
      [{ min: '0', max: '1000000000000000' }, '', 'scale.number'],
      [{ min: '2', max: '2' }, '', 'scale.above'],
    ];
    for (const [input, min, max] of wrong) {
      fields(input);
      press();
      equal([said('min'), said('max')], [min, max], JSON.stringify(input));
      equal(now(), undefined);
    }
    fields({ min: '-2', max: '2' });
    press();
    await done;
    equal(now(), undefined, 'the same range is no change');
  },

  async '[E76] [E85] a unit that was written and not agreed to is offered to go on with'() {
    const { desk, fields, done, now } = scaleDialog({ kind: 'scale' });
    fields({ unit: 'visits a week' });
    desk.find('.jm-dialog .jm-cancel').click();
    await done;
    desk.click('.jm-toasts .jm-link');
    find(desk.find('.jm-dialog'), '.jm-primary').click();
    await dialogsClosed();
    equal(now()?.unit, 'visits a week');
  },
};

/** The dialog of range and unit, at a row that is about what is given. @param {Partial<Row>} about */
function scaleDialog(about) {
  const desk = new Desk('a|');
  const row = { id: 'scale', heading: 'Time', tone: 'neutral', ...about };
  desk.session.dispatch([{ type: 'add-row', row, after: null }]);
  desk.view.focus({ kind: 'row', id: row.id });
  const done = editScale(desk.view);
  const dialog = desk.find('.jm-dialog');
  const field = (/** @type {string} */ name) =>
    /** @type {HTMLInputElement} */ (find(dialog, `[name=${name}]`));
  return {
    desk,
    fields: (/** @type {Record<string, string>} */ texts) => {
      for (const [name, text] of Object.entries(texts)) {
        field(name).value = text;
        field(name).dispatchEvent(new Event('input', { bubbles: true }));
      }
    },
    press: () => find(dialog, '.jm-primary').click(),
    said: (/** @type {string} */ name) => field(name).validationMessage,
    now: () => desk.session.map.row(row.id)?.scale,
    done,
  };
}
