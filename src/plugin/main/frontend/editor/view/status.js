import { ask } from './dialog.js';
import { h } from './element.js';
import { LIMIT } from '../command/texts.js';
import { lengthOf } from '../model/plain-text.js';

/** Outcomes that their author hears of. */
const REPORTED = /^(both-kept|restored|kept|replaced)$/;

/** Troubles of which only the server knows what exactly is wrong. */
const DETAILED = /refused|too-large|broken|other/;

/** A place in a file, as only those can read who know its format. */
const PATH = /\$[.[]/;

/** Whether all is saved, and if not, why and what to do about it. */
export class Status {
  constructor(view) {
    this.view = view;
    this.element = view.root.querySelector('.jm-status');
    /** Whether all has been saved without those who listen having heard of it. */
    this.isOwed = false;
    this.hasReportedRecovered = false;
  }

  /** Saving comes and goes as one types: it is seen, but only its end is read out, when one has ended, too. */
  show(status) {
    const { view, element } = this;
    const { state, trouble } = status;
    const isQuiet =
      /dirty|saving|held|checking/.test(state) || (state === 'clean' && view.text.open);
    if (element.dataset.state !== state || (this.isOwed && !isQuiet)) {
      element.dataset.state = state;
      this.isOwed = isQuiet && state === 'clean';
      element.replaceChildren(
        h('span', { 'aria-hidden': isQuiet ? 'true' : null }, view.getText(`state.${state}`)),
      );
    }
    if (status.recovered && trouble) this.reportRecovered();
    if (!trouble || state === 'clean') return this.showFormer(status.former);
    const sentences = [view.getText(`trouble.${trouble}`), this.detail(status)];
    for (const quote of this.unsaved(status.aside)) sentences.push(`“${shortened(quote)}”`);
    if (!status.stored && status.unsaved) sentences.push(view.getText('trouble.not-stored'));
    view.notices.trouble(sentences.filter(Boolean).join(' '), this.actions(status));
  }

  /** What exactly is wrong. Where the sentence alone says what happened, the server's own would only repeat it. */
  detail({ trouble, message, aside }) {
    const { getText } = this.view;
    if (message && DETAILED.test(trouble) && !PATH.test(message)) return message;
    const [long] = aside.filter((edit) => excessOf(edit) > 0);
    return long ? getText('too-long', `${excessOf(long)}`, `${limitOf(long)}`) : '';
  }

  /** Somebody has put another map in the place of the one that was shown. */
  showFormer(/** ?Former */ former) {
    const { view } = this;
    const { getText, session } = view;
    if (!former) return view.notices.trouble(null);
    const who = former.author?.fullName ?? getText('somebody');
    view.notices.trouble(getText(`former.${former.fate}`, who), [
      [getText('put-back.former'), () => view.answer(session.putBack())],
      [getText('history'), () => view.openers.versions(view)],
      [getText('former.keep'), () => session.keepThis()],
    ]);
  }

  actions({ trouble, unsaved, aside }) {
    const { getText, session } = this.view;
    const again = [getText('retry'), () => session.retry()];
    const actions = /deleted|replaced/.test(trouble)
      ? [
          [getText('put-back'), () => this.view.answer(session.putBack())],
          [getText(`afresh.${trouble}`), () => this.startAfresh(trouble)],
        ]
      : [again];
    if (this.unsaved(aside).some((text) => shortened(text) !== text)) {
      actions.push([getText('show-all'), () => this.showAll()]);
    }
    if (trouble === 'signed-out') {
      actions.push([getText('sign-in'), () => open(location.href, '_blank')]);
    }
    if (!unsaved && !aside.length) return actions;
    actions.push([getText('copy-words'), () => this.copyUnsaved()]);
    if (!/offline|slow|busy|deleted|replaced/.test(trouble)) {
      actions.push([getText('discard'), () => this.letGo(), true]);
    }
    return actions;
  }

  /** An earlier visit's words are there again, which it could not save. */
  reportRecovered() {
    const { view } = this;
    if (!this.hasReportedRecovered) view.notices.toast(view.getText('said.recovered'));
    this.hasReportedRecovered = true;
  }

  showAll() {
    return ask(this.view, { title: this.view.getText('show-all'), body: this.quotes() });
  }

  async letGo() {
    const { view } = this;
    const { getText } = view;
    const body = [h('p', null, getText('discard.sure')), ...this.quotes(shortened)];
    const sure = await ask(view, {
      title: getText('discard'),
      body,
      ok: getText('discard'),
      danger: true,
    });
    if (sure) view.session.discard();
  }

  async startAfresh(trouble) {
    const { view } = this;
    const { getText, session } = view;
    const title = getText(`afresh.${trouble}`);
    const sure = h('p', null, getText('afresh.sure', session.map.notes.length));
    if (
      await ask(view, { title, body: [sure, ...this.quotes(shortened)], ok: title, danger: true })
    ) {
      await view.answer(session.startAfresh());
    }
  }

  /** The texts in these edits, or in all that aren't saved. */
  unsaved(/** Array<!Edit>= */ edits) {
    const { pending } = this.view.session;
    return (edits ?? [...pending.edits, ...pending.aside])
      .map(textOf)
      .filter((text) => typeof text === 'string' && text);
  }

  quotes(as = (/** string */ text) => text) {
    return this.unsaved().map((text) => h('blockquote', { dir: 'auto' }, as(text)));
  }

  /** Puts every text that isn't saved on the clipboard, one a line. */
  async copyUnsaved() {
    const { view } = this;
    // A site without TLS has no clipboard for scripts: then they are shown, to be copied by hand.
    if (!navigator.clipboard) {
      await ask(view, { title: view.getText('copy-words'), body: this.quotes() });
      return;
    }
    await navigator.clipboard.writeText(this.unsaved().join('\n'));
    view.notices.toast(view.getText('said.copied'));
  }

  /** Others were there first: what became of one's own words. */
  reportOutcomes(news) {
    const { view } = this;
    const told = news.filter(({ outcome }) => REPORTED.test(outcome.outcome));
    if (!told.length) return;
    const { edit, outcome } = told[0];
    const other = typeof outcome.other === 'string' ? outcome.other : '';
    // The title and the context have no id.
    const id = outcome.note ?? edit.note?.id ?? edit.id ?? '';
    const show = view.session.map.note(id)
      ? [[view.getText('show'), () => view.focus({ kind: 'note', id })]]
      : [];
    view.notices.toast(view.getText(`outcome.${outcome.outcome}`, other), show);
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
