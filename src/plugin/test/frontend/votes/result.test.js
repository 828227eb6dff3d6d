import { openMore } from '../../../main/frontend/editor/menus/tools.js';
import { changeVoting } from '../../../main/frontend/editor/votes/voting.js';
import { openResult, resultOf } from '../../../main/frontend/editor/votes/result.js';
import { equal, ok } from '../expect.js';
import { picture } from '../maps.js';
import { Desk } from '../view/desk.js';
import { add, voting } from './voted.js';

/** A vote of which two notes have as many votes as each other, and one has none. */
function threeVotedFor() {
  const desk = voting('open', '', 'a|b', 'c,d|');
  desk.session.dispatch([add('c', 'x'), add('b', 'y'), add('d', 'x1'), add('d', 'x2')]);
  return desk;
}

/** What the lines of the panel say. @param {Desk} desk */
const lines = (desk) =>
  [...desk.root.querySelectorAll('.jm-result button')].map((line) =>
    [...line.children].map(({ textContent }) => textContent).join('/'),
  );
/** @param {Desk} desk */
const sentence = (desk) => desk.find('.jm-result-said').textContent;

export default {
  '[E80] the result has the notes that were voted for, most votes first, and else as they stand in the map'() {
    const { session } = threeVotedFor();
    const told = resultOf(session.map).map(({ note, count }) => `${note.id} ${count}`);
    equal(told, ['d 2', 'b 1', 'c 1']);
    session.dispatch([{ type: 'remove-row', id: 'r1' }]);
    equal(
      resultOf(session.map).map(({ note }) => note.id),
      ['d', 'c', 'b'],
      'what has no place any more comes last',
    );
  },

  '[E80] the result has no notes of rows that the vote is not about'() {
    const { session } = threeVotedFor();
    session.dispatch([{ type: 'set-field', field: 'votes.rows', value: 'r2', was: '' }]);
    equal(
      resultOf(session.map).map(({ note }) => note.id),
      ['d', 'c'],
    );
  },

  '[V32] the result also says how many have voted'() {
    const desk = threeVotedFor();
    openResult(desk.view);
    equal(sentence(desk), 'result.total');
    desk.session.dispatch([{ type: 'set-field', field: 'votes.voters', value: '3', was: '' }]);
    equal(sentence(desk), 'result.voters');
  },

  '[E80] each line says the votes, the note and where it is, and leads there'() {
    const desk = threeVotedFor();
    openResult(desk.view);
    equal(lines(desk), [
      'votes/d/Row 2 · Stage 1',
      'votes/b/Row 1 · Stage 2',
      'votes/c/Row 2 · Stage 1',
    ]);
    desk.click('.jm-result li:nth-child(2) button');
    equal(desk.view.at, { kind: 'note', id: 'b' });
    equal(document.activeElement, desk.find('[data-note="b"]'));
    equal(desk.root.querySelector('.jm-panel'), null);
  },

  '[E80] the result follows what people vote, and the focus stays on its note'() {
    const desk = threeVotedFor();
    openResult(desk.view);
    desk.find('.jm-result li:last-child button').focus();
    desk.session.dispatch([add('c', 'x2'), add('c', 'x3')]);
    equal(
      lines(desk).map((line) => line[6]),
      ['c', 'd', 'b'],
    );
    equal(document.activeElement, desk.find('.jm-result li:first-child button'));
    desk.click('.jm-panel .jm-close');
    desk.session.dispatch([add('c', 'x4')]);
  },

  async '[V32] the result of a vote with hidden counts says nothing before the server has told what others voted'() {
    const desk = voting('open', '', 'a,b');
    const hidden = { state: 'hidden', own: true, on: [{ note: 'a', by: ['me'] }] };
    desk.session.read({ tag: 'f-2', map: { ...picture('a,b'), votes: hidden } });
    openResult(desk.view);
    equal([sentence(desk), lines(desk)], ['result.hidden', []]);
    ok(desk.find('.jm-result-copy').matches(':disabled'), 'there is nothing to copy');
    changeVoting(desk.view, 'close');
    equal([sentence(desk), lines(desk)], ['result.counting', []]);
    const votes = { on: [{ note: 'b', by: ['x1', 'x2'] }] };
    desk.session.read({ tag: 'f-3', map: { ...picture('a,b'), votes } });
    equal([sentence(desk), lines(desk)], ['result.total', ['votes/b/Row 1 · Stage 1']]);
  },

  '[E80] closing a vote shows the result, but not where nobody has voted'() {
    const nobody = voting('open', '', 'a');
    changeVoting(nobody.view, 'close');
    equal(nobody.root.querySelector('.jm-panel'), null);
    const some = threeVotedFor();
    changeVoting(some.view, 'close');
    equal(lines(some).length, 3);
  },

  '[E80] the result is offered as long as there are counts that may be shown'() {
    const offers = (/** @type {Desk} */ desk) => {
      openMore(desk.view, desk.root.getBoundingClientRect());
      const menu = desk.find('[role="menu"]');
      const labels = [...menu.querySelectorAll('.jm-item')].map(({ textContent }) => textContent);
      menu.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
      return labels.includes('voting.result');
    };
    const desk = voting('open', '', 'a');
    ok(!offers(desk), 'nobody has voted');
    desk.session.dispatch([add('a', 'x1')]);
    ok(offers(desk), 'while people vote');
    changeVoting(desk.view, 'close');
    ok(offers(desk), 'and later');
    const hidden = voting('hidden', '', 'a');
    hidden.session.dispatch([add('a', 'me')]);
    ok(!offers(hidden), 'not while counts are hidden');
  },
};
