import { issueItems } from '../../../main/frontend/editor/issues/issue.js';
import { equal, given, ok } from '../expect.js';
import { Desk } from '../view/desk.js';

const FORM = 'https://jira.example/secure/CreateIssueDetails!init.jspa?pid=1';

/** A desk at whose note `a` the dialog is open. @param {string} [form] */
async function asked(form = FORM) {
  const desk = new Desk('a,b|');
  Object.assign(desk.root.dataset, {
    issueForm: form,
    rest: '/wiki/rest/journey-map/1',
    pageId: '7',
    mapName: 'Plan',
  });
  issueItems(desk.view, { id: 'a' })[0].run?.();
  const input = /** @type {HTMLInputElement} */ (await desk.appears('.jm-dialog input'));
  const enter = (/** @type {string} */ text) => {
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const agree = () => desk.find('.jm-dialog [value=ok]').click();
  return { desk, input, enter, agree };
}

/** @param {Desk} desk */
const textOf = (desk) => desk.session.map.note('a')?.text;

export default {
  '[E90] without a form, no issue is offered'() {
    const desk = new Desk('a,b|');
    equal(issueItems(desk.view, { id: 'a' }), []);
  },

  '[E90] the form opens in a window of its own, filled in'() {
    return asked().then(({ desk }) => {
      /** @type {unknown[][]} */
      const opened = [];
      const { open } = window;
      window.open = (...about) => (opened.push(about), null);
      try {
        desk.find('.jm-dialog-body button').click();
      } finally {
        window.open = open;
      }
      const [[address, ...how]] = opened;
      const { searchParams } = new URL(`${address}`);
      equal(how, ['_blank', 'noopener']);
      equal([searchParams.get('pid'), searchParams.get('summary')], ['1', textOf(desk) ?? '']);
      const description = searchParams.get('description') ?? '';
      ok(description.includes('\nRow 1 · Stage 1\n'), description);
      ok(description.endsWith('/rest/journey-map/1/pages/7/maps/Plan/notes/a'), description);
    });
  },

  '[E90] the note leads to the issue then, and one undo takes that back'() {
    return asked().then(async ({ desk, enter, agree }) => {
      const before = textOf(desk);
      enter('abc-7');
      agree();
      await desk.appears('.jm-toast');
      equal(textOf(desk), `${before}\nhttps://jira.example/browse/ABC-7`);
      desk.session.undo();
      equal(textOf(desk), before);
    });
  },

  '[E90] what is no address of an issue is not added'() {
    return asked().then(({ desk, input, enter, agree }) => {
      const before = textOf(desk);
      for (const wrong of ['', 'soon', 'javascript:alert(1)']) {
        enter(wrong);
        agree();
        equal([input.isConnected, input.validity.valid, textOf(desk)], [true, false, before]);
      }
    });
  },

  '[E90] where the note has been deleted in the meantime, the address stays to be seen, and kept'() {
    return asked().then(async ({ desk, input, enter, agree }) => {
      enter('https://jira.example/browse/ABC-7');
      desk.session.dispatch([{ type: 'remove-note', id: 'a', was: given(textOf(desk)) }]);
      agree();
      equal((await desk.appears('.jm-dialog .jm-problem')).textContent, 'issue.gone');
      equal([input.isConnected, input.value], [true, 'https://jira.example/browse/ABC-7']);
      desk.find('.jm-dialog .jm-cancel').click();
      equal((await desk.appears('.jm-toasts p')).textContent, 'dialog.left');
    });
  },

  '[E90] a note that has no room for an address keeps what it says'() {
    return asked().then(({ desk, input, enter }) => {
      const note = given(desk.session.map.note('a'));
      equal(input.validity.valid, false);
      enter(`https://jira.example/${'x'.repeat(5000 - note.text.length)}`);
      equal(input.validationMessage, 'issue.full');
    });
  },
};
