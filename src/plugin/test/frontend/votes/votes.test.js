import { toggleVote } from '../../../main/frontend/editor/votes/votes.js';
import { changeVoting } from '../../../main/frontend/editor/votes/voting.js';
import { openActions } from '../../../main/frontend/editor/menus/actions.js';
import { openMore } from '../../../main/frontend/editor/menus/tools.js';
import { find, h } from '../../../main/frontend/editor/dom/element.js';
import { Trouble } from '../../../main/frontend/editor/session/trouble.js';
import { equal, ok } from '../expect.js';
import { picture } from '../maps.js';
import { Desk } from '../view/desk.js';
import { add, voting } from './voted.js';

/** What is to be seen and heard at a note. @param {Desk} desk @param {string} id */
const at = (desk, id) => {
  const chip = desk.root.querySelector(`[data-note="${id}"] > .jm-votes`);
  return chip && `${chip.dataset.votes ?? ''} ${chip.dataset.own ?? ''} ${chip.textContent}`;
};
/** @param {Desk} desk @param {string} id */
const vote = (desk, id) => {
  desk.view.focus({ kind: 'note', id });
  return toggleVote(desk.view);
};
/** The dialog that starts a vote. @param {Desk} desk */
function starting(desk) {
  const done = changeVoting(desk.view, 'start');
  const dialog = find(desk.root, '.jm-dialog:last-of-type');
  return {
    dialog,
    done,
    limit: /** @type {HTMLInputElement} */ (find(dialog, '[name=limit]')),
    choose: (/** @type {string} */ state) => find(dialog, `[value=${state}]`).click(),
    press: () => find(dialog, '.jm-primary').click(),
    leave: () => find(dialog, '.jm-cancel').click(),
    checked: () =>
      /** @type {HTMLInputElement[]} */ ([...dialog.querySelectorAll('[name=row]:checked')]).map(
        ({ value }) => value,
      ),
  };
}

/** @param {string} value the ids of rows @returns {Edit} */
const about = (value) => ({ type: 'set-field', field: 'votes.rows', value, was: '' });

/** @param {string} id @param {string} value @returns {Edit} */
const toned = (id, value) => ({ type: 'change-row', id, field: 'tone', value, was: 'neutral' });

const said = (/** @type {Desk} */ desk) =>
  [...desk.root.querySelectorAll('.jm-toast, [aria-live], [role="status"]')]
    .map(({ textContent }) => textContent)
    .join(' ');

export default {
  '[E80] while voting is open each note can be marked, and the mark taken back'() {
    const desk = voting('open', '', 'a,b');
    equal([at(desk, 'a'), at(desk, 'b')], ['  votes', '  votes']);
    vote(desk, 'a');
    equal([at(desk, 'a'), at(desk, 'b')], ['1 true votes.with-own', '  votes']);
    equal(desk.edits, [{ type: 'add-vote', id: 'a' }]);
    vote(desk, 'a');
    equal(at(desk, 'a'), '  votes');
    equal(desk.edits.at(-1)?.type, 'remove-vote');
  },

  '[E80] a press on the mark votes, and opens no text'() {
    const desk = voting('open', '', 'a');
    /** @type {unknown[]} */
    const opened = [];
    desk.view.openers = {
      ...desk.view.openers,
      toggleVote: Object.assign(
        async (/** @type {EditorView} */ view) => void opened.push(view.at),
        {
          makeReady() {},
        },
      ),
    };
    desk.click('[data-note="a"] > .jm-votes');
    equal(opened, [{ kind: 'note', id: 'a' }]);
    ok(!desk.typing, 'a text is open');
  },

  '[E80] Alt+V votes for the note in focus, wherever a keyboard has that letter'() {
    const desk = voting('open', '', 'a');
    desk.view.focus({ kind: 'note', id: 'a' });
    desk.press('√', { code: 'KeyV', altKey: true });
    equal(at(desk, 'a'), '1 true votes.with-own');
    desk.press('v', { code: 'KeyV', altKey: true });
    equal(at(desk, 'a'), '  votes');
    desk.press('v', { code: 'KeyV', altKey: true, ctrlKey: true });
    equal(at(desk, 'a'), '  votes');
  },

  '[E80] votes are undone and redone, and others keep theirs'() {
    const desk = voting('open', '', 'a');
    vote(desk, 'a');
    desk.session.dispatch([add('a', 'v1')]);
    desk.session.undo();
    desk.session.undo();
    equal(at(desk, 'a'), '  votes');
    desk.session.redo();
    equal(at(desk, 'a'), '1 true votes.with-own');
  },

  '[E80] whoever has no votes left is told so, and may take one back'() {
    const desk = voting('open', '1', 'a,b');
    vote(desk, 'a');
    vote(desk, 'b');
    equal(at(desk, 'b'), '  votes');
    ok(said(desk).includes('votes.spent'), said(desk));
    vote(desk, 'a');
    vote(desk, 'b');
    equal([at(desk, 'a'), at(desk, 'b')], ['  votes', '1 true votes.with-own']);
  },

  async '[E80] a vote that only the page tells of so far is offered to be closed, and is once the map has been read'() {
    const desk = new Desk('a');
    desk.root.querySelector('.jm-head')?.append(h('p.jm-voting', null, 'Vote!'));
    openMore(desk.view, desk.root.getBoundingClientRect());
    const offered = [...desk.root.querySelectorAll('[role="menu"] .jm-item')];
    const labels = offered.map(({ textContent }) => textContent);
    ok(labels.includes('voting.close') && !labels.includes('voting.start'), `${labels}`);
    const closed = changeVoting(desk.view, 'close');
    desk.session.read({ tag: 'f-2', map: { ...picture('a'), votes: { state: 'hidden' } } });
    await closed;
    equal(desk.edits.at(-1), { type: 'set-field', field: 'votes.state', value: '', was: 'hidden' });
  },

  '[E80] a note’s menu offers to vote as soon as the page tells of a vote'() {
    const desk = new Desk('a');
    const offers = () => {
      desk.view.focus({ kind: 'note', id: 'a' });
      const menu = openActions(desk.view, desk.root.getBoundingClientRect());
      const labels = [...menu.querySelectorAll('.jm-item-label')].map((item) => item.textContent);
      menu.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
      return labels.includes('vote');
    };
    ok(!offers(), 'nobody votes');
    desk.root.querySelector('.jm-head')?.append(h('p.jm-voting', null, 'Vote!'));
    ok(offers(), 'the map itself has not been read yet');
  },

  '[V32] while counts are hidden only one’s own votes are to be seen'() {
    const desk = voting('hidden', '', 'a,b');
    desk.session.dispatch([add('a', 'v1'), add('a', 'v2'), add('b', 'v1')]);
    vote(desk, 'a');
    equal([at(desk, 'a'), at(desk, 'b')], [' true votes.own', '  votes.not-own']);
    changeVoting(desk.view, 'close');
    equal([at(desk, 'a'), at(desk, 'b')], ['3 true votes.with-own', '1  votes']);
    equal(desk.root.querySelector('.jm-voting'), null);
  },

  '[V32] behind a vote with hidden counts none is shown before the server has told what others voted'() {
    const desk = voting('open', '', 'a');
    const hidden = { state: 'hidden', own: true, on: [{ note: 'a', by: ['me'] }] };
    desk.session.read({ tag: 'f-2', map: { ...picture('a'), votes: hidden } });
    equal(at(desk, 'a'), ' true votes.own');
    changeVoting(desk.view, 'close');
    equal(at(desk, 'a'), ' true votes.own');
    equal(desk.root.querySelector('.jm-voting'), null);
    const votes = { on: [{ note: 'a', by: ['me', 'x1', 'x2'] }] };
    desk.session.read({ tag: 'f-3', map: { ...picture('a'), votes } });
    equal(at(desk, 'a'), '3 true votes.with-own');
  },

  '[E80] what others vote counts once for each of them, whatever limit there is'() {
    const desk = voting('open', '1', 'a,b');
    desk.session.dispatch([add('a', 'x1'), add('a', 'x2'), add('b', 'y1'), add('b', 'y1')]);
    equal([at(desk, 'a'), at(desk, 'b')], ['2  votes', '1  votes']);
    desk.session.dispatch([{ type: 'remove-vote', id: 'a', by: 'x1' }]);
    equal(at(desk, 'a'), '1  votes');
  },

  '[E80] only notes of the rows that a vote is about can be voted for'() {
    const desk = voting('open', '', 'a,b', 'c');
    vote(desk, 'c');
    desk.session.dispatch([about('r1')]);
    equal([at(desk, 'a'), at(desk, 'c')], ['  votes', '1 true votes.with-own']);
    const pressed = desk.root.querySelectorAll('.jm-votes[data-open]').length;
    equal(pressed, 2, 'nothing can be pressed in the other row');
    desk.view.focus({ kind: 'note', id: 'c' });
    const menu = openActions(desk.view, desk.root.getBoundingClientRect());
    const labels = [...menu.querySelectorAll('.jm-item-label')].map((item) => item.textContent);
    menu.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    ok(!labels.includes('vote') && !labels.includes('vote.back'), `${labels}`);
    vote(desk, 'c');
    equal(at(desk, 'c'), '1 true votes.with-own');
    ok(said(desk).includes('votes.elsewhere'), said(desk));
  },

  '[E80] a note that is moved to a row that the vote is about can be voted for'() {
    const desk = voting('open', '', 'a', 'b');
    desk.session.dispatch([about('r1')]);
    equal(at(desk, 'b'), null);
    desk.session.dispatch([{ type: 'move-note', id: 'b', row: 'r1', step: 's1' }]);
    equal(at(desk, 'b'), '  votes');
  },

  '[V32] the sentence above the map names the rows that the vote is about, as they are called now'() {
    const desk = voting('open', '5', 'a', 'b');
    desk.view.grid.getText = (key, ...args) => [key, ...args].join('/');
    const sentence = () => desk.find('.jm-voting').textContent;
    desk.session.dispatch([about('r2')]);
    equal(sentence(), 'voting.said.rows/voting.said.each-open/5/Row 2');
    desk.session.dispatch([
      { type: 'change-row', id: 'r2', field: 'heading', value: 'Pains', was: 'Row 2' },
    ]);
    equal(sentence(), 'voting.said.rows/voting.said.each-open/5/Pains');
  },

  '[V32] how many have voted stands above the map, as the server says'() {
    const desk = voting('hidden', '5', 'a');
    desk.view.grid.getText = (key, ...args) => [key, ...args].join('/');
    const sentence = () => desk.find('.jm-voting').textContent;
    const told = (/** @type {string} */ value, /** @type {string} */ was) =>
      desk.session.dispatch([{ type: 'set-field', field: 'votes.voters', value, was }]);
    told('4', '');
    equal(sentence(), 'voting.said.voters/voting.said.each-hidden/5/voters/4');
    told('', '4');
    equal(sentence(), 'voting.said.each-hidden/5');
  },

  async '[E80] the rows at first chosen are those of the last vote, or else pain points and opportunities with notes, or else all'() {
    /** @type {Array<[edits: Edit[], rows: string[], what: string]>} */
    const cases = [
      [[], ['r1', 'r2', 'r3'], 'all'],
      [[toned('r2', 'negative')], ['r2'], 'pain points'],
      [[toned('r2', 'opportunity'), toned('r3', 'negative')], ['r2'], 'nobody has written there'],
      [[toned('r2', 'negative'), about('r1 r3')], ['r1', 'r3'], 'as the last time'],
      [[toned('r2', 'negative'), about('gone')], ['r2'], 'none of those is left'],
    ];
    for (const [edits, rows, what] of cases) {
      const desk = voting('', '', 'a', 'b', '');
      desk.session.dispatch(edits);
      const { checked, leave, done } = starting(desk);
      equal(checked(), rows, what);
      leave();
      await done;
    }
  },

  async '[E80] a vote is about the rows that are chosen, at least one, and all of them are also those added later'() {
    const desk = voting('', '', 'a', 'b');
    const first = starting(desk);
    first.choose('r1');
    first.choose('r2');
    first.press();
    ok(first.dialog.isConnected, 'about nothing');
    first.choose('r2');
    first.press();
    await first.done;
    equal(desk.session.map.head.votes?.rows, 'r2');
    desk.session.undo();
    equal(desk.session.map.head.votes?.rows ?? '', '');
    const second = starting(desk);
    second.press();
    await second.done;
    equal(desk.session.map.head.votes?.rows ?? '', '');
  },

  async '[E80] a vote is started as the dialog says, by one step for undo'() {
    const desk = voting('', '', 'a');
    equal(at(desk, 'a'), null);
    const { limit, choose, press, done } = starting(desk);
    limit.value = '03';
    choose('hidden');
    press();
    await done;
    equal(desk.session.map.head.votes, { state: 'hidden', limit: '3' });
    equal(desk.root.querySelector('.jm-voting')?.textContent, 'voting.said.each-hidden');
    desk.session.undo();
    equal([at(desk, 'a'), desk.root.querySelector('.jm-voting')], [null, null]);
  },

  async '[E80] who agrees at once has counts shown, and the votes that the macro gives each, or else those of the last vote'() {
    /** @type {Array<[macro: string, last: string, each: string]>} */
    const cases = [
      ['', '', ''],
      ['', '5', '5'],
      ['3', '5', '3'],
    ];
    for (const [macro, last, each] of cases) {
      const desk = voting('', last, 'a');
      desk.root.dataset.voteLimit = macro;
      const { press, done } = starting(desk);
      press();
      await done;
      const { state, limit = '' } = desk.session.map.head.votes ?? {};
      equal([state, limit], ['open', each], `${macro}/${last}`);
    }
  },

  async '[E80] nobody starts a vote with a number that the map can not hold, and leaving the dialog starts none'() {
    const desk = voting('', '', 'a');
    const { limit, press, leave, done } = starting(desk);
    for (const wrong of ['0', '-1', '1000', '1.5']) {
      limit.value = wrong;
      press();
      ok(!limit.validity.valid && limit.isConnected, wrong);
    }
    leave();
    await done;
    equal(desk.edits, []);
  },

  '[E80] a new vote on notes that have votes says that those still count'() {
    const desk = voting('open', '', 'a');
    const told = () => {
      const { dialog, leave } = starting(desk);
      leave();
      return dialog.querySelector('p')?.textContent;
    };
    equal(told(), undefined);
    desk.session.dispatch([add('a', 'x1')]);
    equal(told(), 'voting.earlier');
  },

  '[V32] the mark stays at a note whose text is changed, and what others vote glows nowhere'() {
    const desk = voting('open', '', 'a');
    vote(desk, 'a');
    const { row, step } = /** @type {Note} */ (desk.session.map.note('a'));
    desk.session.dispatch([
      { type: 'change-note', id: 'a', field: 'text', value: 'A', was: 'a', row, step },
    ]);
    equal(at(desk, 'a'), '1 true votes.with-own');
    desk.session.dispatch([add('a', 'v1')]);
    equal(at(desk, 'a'), '2 true votes.with-own');
  },

  async '[E80] a press before the map has been read counts or is refused as soon as it has, and never later'() {
    const desk = new Desk('a');
    const pressed = vote(desk, 'a');
    desk.session.read({ tag: 'f-1', map: picture('a') });
    await pressed;
    ok(said(desk).includes('votes.closed'), said(desk));
    const votes = { state: 'open', limit: '' };
    desk.session.read({ tag: 'f-2', map: { ...picture('a'), votes } });
    equal(desk.session.pending.count, 0);
  },

  async '[E80] where the map can not be read, a press says so and is over'() {
    const desk = new Desk('a');
    const pressed = vote(desk, 'a');
    desk.session.saver.unreachable(new Trouble('offline'));
    await pressed;
    ok(said(desk).includes('trouble.unread'), said(desk));
    equal(desk.edits, []);
  },
};
