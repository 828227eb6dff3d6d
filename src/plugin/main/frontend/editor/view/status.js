import { ask } from './dialog.js';
import { h } from './element.js';

const STATES = {
  clean: 'journey-map.editor.state.saved',
  dirty: 'journey-map.editor.state.saving',
  saving: 'journey-map.editor.state.saving',
  stale: 'journey-map.editor.state.stale',
  failed: 'journey-map.editor.state.failed',
};

/** What happened, in a sentence that also says what to do. */
const TROUBLES = {
  offline: 'journey-map.editor.trouble.offline',
  slow: 'journey-map.editor.trouble.slow',
  busy: 'journey-map.editor.trouble.busy',
  'read-only': 'journey-map.editor.trouble.read-only',
  'signed-out': 'journey-map.editor.trouble.signed-out',
  forbidden: 'journey-map.editor.trouble.forbidden',
  gone: 'journey-map.editor.trouble.gone',
  broken: 'journey-map.editor.trouble.broken',
  'too-large': 'journey-map.editor.trouble.too-large',
  refused: 'journey-map.editor.trouble.refused',
  removed: 'journey-map.editor.trouble.removed',
  failed: 'journey-map.editor.trouble.failed',
};

const OUTCOMES = {
  'both-kept': 'journey-map.editor.outcome.both-kept',
  restored: 'journey-map.editor.outcome.restored',
  kept: 'journey-map.editor.outcome.kept',
  replaced: 'journey-map.editor.outcome.replaced',
};

/** Whether all is saved, and if not, why and what to do about it. */
export class Status {
  constructor(board) {
    this.board = board;
    this.element = board.root.querySelector('.jm-status');
  }

  /** Saving comes and goes with every note: it is seen, but only its end is read out. */
  show(status) {
    const { board, element } = this;
    const key = STATES[status.state];
    if (element.dataset.state !== status.state) {
      element.dataset.state = status.state;
      const quiet = key === STATES.saving;
      element.replaceChildren(h('span', { 'aria-hidden': quiet ? 'true' : null }, board.words(key)));
    }
    const { trouble } = status;
    if (!trouble || status.state === 'clean') return board.notices.trouble(null);
    const text = board.words(TROUBLES[trouble] ?? TROUBLES.failed);
    const sentences = [text, status.message];
    for (const { note, value } of status.aside) sentences.push(`“${note?.text ?? value}”`);
    if (!status.stored && status.unsaved) sentences.push(board.words('journey-map.editor.trouble.not-stored'));
    board.notices.trouble(sentences.filter(Boolean).join(' '), this.actions(status));
  }

  actions({ trouble, unsaved, aside }) {
    const { words, session } = this.board;
    const again = [words('journey-map.editor.retry'), () => session.retry()];
    const actions = [again];
    if (trouble === 'signed-out') {
      actions.push([words('journey-map.editor.sign-in'), () => open(location.href, '_blank')]);
    }
    if (!unsaved && !aside.length) return actions;
    actions.push([words('journey-map.editor.copy-words'), () => this.copyUnsaved()]);
    if (trouble !== 'offline' && trouble !== 'slow' && trouble !== 'busy') {
      actions.push([words('journey-map.editor.discard'), () => this.letGo()]);
    }
    return actions;
  }

  async letGo() {
    const { board } = this;
    const { words } = board;
    const body = [h('p', null, words('journey-map.editor.discard.sure')), ...this.unsaved().map((t) => h('blockquote', { dir: 'auto' }, t))];
    const sure = await ask(board, { title: words('journey-map.editor.discard'), body, ok: words('journey-map.editor.discard') });
    if (sure) board.session.discard();
  }

  unsaved() {
    const { sent, queue, aside } = this.board.session;
    return [...sent, ...queue, ...aside]
      .map((edit) => edit.note?.text ?? edit.value)
      .filter((text) => typeof text === 'string' && text);
  }

  /** Puts every text that isn't saved on the clipboard, one a line. */
  async copyUnsaved() {
    const { board } = this;
    await navigator.clipboard.writeText(this.unsaved().join('\n'));
    board.notices.tell(board.words('journey-map.editor.said.copied'));
  }

  /** Others were there first: what became of one's own words. */
  tellOutcomes(news) {
    const { board } = this;
    const told = news.filter(({ outcome }) => OUTCOMES[outcome.outcome]);
    if (!told.length) return;
    const { edit, outcome } = told[0];
    const other = typeof outcome.other === 'string' ? outcome.other : '';
    const id = outcome.note ?? edit.id;
    const show = board.session.map.note(id)
      ? [[board.words('journey-map.editor.show'), () => board.focus({ kind: 'note', id })]]
      : [];
    board.notices.tell(board.words(OUTCOMES[outcome.outcome], other), show);
  }
}
