import { ask } from '../dialogs/dialog.js';
import { h } from './element.js';
import { LIMIT } from '../command/texts.js';
import { lengthOf } from '../model/plain-text.js';

/** Outcomes that their author hears of. */
const TOLD = /^(both-kept|restored|kept|replaced)$/;

/** Troubles of which only the server knows what exactly is wrong. */
const DETAILED = /refused|too-large|broken|other/;

/** A place in a file, as only those can read who know its format. */
const PATH = /\$[.[]/;

/** Whether all is saved, and if not, why and what to do about it. */
export class Status {
  constructor(board) {
    this.board = board;
    this.element = board.root.querySelector('.jm-status');
    /** Whether all has been saved without those who listen having heard of it. */
    this.isOwed = false;
    this.hasToldRecovered = false;
  }

  /** Saving comes and goes as one types: it is seen, but only its end is read out, when one has ended, too. */
  show(status) {
    const { board, element } = this;
    const { state, trouble } = status;
    const isQuiet =
      /dirty|saving|held|checking/.test(state) || (state === 'clean' && board.text.open);
    if (element.dataset.state !== state || (this.isOwed && !isQuiet)) {
      element.dataset.state = state;
      this.isOwed = isQuiet && state === 'clean';
      element.replaceChildren(
        h('span', { 'aria-hidden': isQuiet ? 'true' : null }, board.words(`state.${state}`)),
      );
    }
    if (status.recovered && trouble) this.tellRecovered();
    if (!trouble || state === 'clean') return this.showFormer(status.former);
    const sentences = [board.words(`trouble.${trouble}`), this.detail(status)];
    for (const quote of this.unsaved(status.aside)) sentences.push(`“${shortened(quote)}”`);
    if (!status.stored && status.unsaved) sentences.push(board.words('trouble.not-stored'));
    board.notices.trouble(sentences.filter(Boolean).join(' '), this.actions(status));
  }

  /** What exactly is wrong. Where the sentence alone says what happened, the server's own would only repeat it. */
  detail({ trouble, message, aside }) {
    const { words } = this.board;
    if (message && DETAILED.test(trouble) && !PATH.test(message)) return message;
    const [long] = aside.filter((edit) => excessOf(edit) > 0);
    return long ? words('too-long', `${excessOf(long)}`, `${limitOf(long)}`) : '';
  }

  /** Somebody has put another map in the place of the one that was shown. */
  showFormer(/** ?Former */ former) {
    const { board } = this;
    const { words, session } = board;
    if (!former) return board.notices.trouble(null);
    const who = former.author?.fullName ?? words('somebody');
    board.notices.trouble(words(`former.${former.fate}`, who), [
      [words('put-back.former'), () => board.answer(session.putBack())],
      [words('history'), () => board.openers.versions(board)],
      [words('former.keep'), () => session.keepThis()],
    ]);
  }

  actions({ trouble, unsaved, aside }) {
    const { words, session } = this.board;
    const again = [words('retry'), () => session.retry()];
    const actions = /deleted|replaced/.test(trouble)
      ? [
          [words('put-back'), () => this.board.answer(session.putBack())],
          [words(`afresh.${trouble}`), () => this.startAfresh(trouble)],
        ]
      : [again];
    if (this.unsaved(aside).some((text) => shortened(text) !== text)) {
      actions.push([words('show-all'), () => this.showAll()]);
    }
    if (trouble === 'signed-out') {
      actions.push([words('sign-in'), () => open(location.href, '_blank')]);
    }
    if (!unsaved && !aside.length) return actions;
    actions.push([words('copy-words'), () => this.copyUnsaved()]);
    if (!/offline|slow|busy|deleted|replaced/.test(trouble)) {
      actions.push([words('discard'), () => this.letGo(), true]);
    }
    return actions;
  }

  /** An earlier visit's words are there again, which it could not save. */
  tellRecovered() {
    const { board } = this;
    if (!this.hasToldRecovered) board.notices.tell(board.words('said.recovered'));
    this.hasToldRecovered = true;
  }

  showAll() {
    return ask(this.board, { title: this.board.words('show-all'), body: this.quotes() });
  }

  async letGo() {
    const { board } = this;
    const { words } = board;
    const body = [h('p', null, words('discard.sure')), ...this.quotes(shortened)];
    const sure = await ask(board, {
      title: words('discard'),
      body,
      ok: words('discard'),
      danger: true,
    });
    if (sure) board.session.discard();
  }

  async startAfresh(trouble) {
    const { board } = this;
    const { words, session } = board;
    const title = words(`afresh.${trouble}`);
    const sure = h('p', null, words('afresh.sure', session.map.notes.length));
    if (
      await ask(board, { title, body: [sure, ...this.quotes(shortened)], ok: title, danger: true })
    ) {
      await board.answer(session.startAfresh());
    }
  }

  /** The texts in these edits, or in all that aren't saved. */
  unsaved(/** Array<!Edit>= */ edits) {
    const { pending } = this.board.session;
    return (edits ?? [...pending.edits, ...pending.aside])
      .map(textOf)
      .filter((text) => typeof text === 'string' && text);
  }

  quotes(as = (/** string */ text) => text) {
    return this.unsaved().map((text) => h('blockquote', { dir: 'auto' }, as(text)));
  }

  /** Puts every text that isn't saved on the clipboard, one a line. */
  async copyUnsaved() {
    const { board } = this;
    // A site without TLS has no clipboard for scripts: then they are shown, to be copied by hand.
    if (!navigator.clipboard) {
      await ask(board, { title: board.words('copy-words'), body: this.quotes() });
      return;
    }
    await navigator.clipboard.writeText(this.unsaved().join('\n'));
    board.notices.tell(board.words('said.copied'));
  }

  /** Others were there first: what became of one's own words. */
  tellOutcomes(news) {
    const { board } = this;
    const told = news.filter(({ outcome }) => TOLD.test(outcome.outcome));
    if (!told.length) return;
    const { edit, outcome } = told[0];
    const other = typeof outcome.other === 'string' ? outcome.other : '';
    // The title and the context have no id.
    const id = outcome.note ?? edit.note?.id ?? edit.id ?? '';
    const show = board.session.map.note(id)
      ? [[board.words('show'), () => board.focus({ kind: 'note', id })]]
      : [];
    board.notices.tell(board.words(`outcome.${outcome.outcome}`, other), show);
  }
}

const textOf = (/** !Edit */ edit) => edit.note?.text ?? edit.value;

/** How long the text of an edit may be; undefined if it has none of its own. */
const limitOf = ({ note, field }) => LIMIT[note ? 'text' : field?.split('.').pop()];

/** How many characters of it are too many. */
const excessOf = (/** !Edit */ edit) => lengthOf(`${textOf(edit)}`) - limitOf(edit);

/** As much of a text as a sentence bears. */
function shortened(text) {
  const start = [...text.slice(0, 2 * EXCERPT)].slice(0, EXCERPT).join('');
  return start === text ? text : `${start.trimEnd()} …`;
}

/** Characters. */
const EXCERPT = 200;
