import { ask } from '../asking/dialog.js';
import { find, h } from '../dom/element.js';
import { LIMIT } from '../command/texts.js';
import { noteOf } from '../edit/note-of.js';
import { wordsOf } from '../edit/words.js';
import { lengthOf } from '../model/plain-text.js';

/** Outcomes that are announced to their author. */
const REPORTED = ['both-kept', 'restored', 'kept', 'replaced'];

/** Troubles that the server's own message explains. @type {Array<TroubleKind | null>} */
const DETAILED = ['refused', 'too-large', 'broken', 'other-user'];

/** Troubles that pass, or that are about the map and not about the words. @type {Array<TroubleKind | null>} */
const NOT_OF_WORDS = ['offline', 'slow', 'busy', 'deleted', 'replaced'];

/** States that are shown, but not announced. @type {SaveState[]} */
const QUIET = ['dirty', 'saving', 'held', 'checking'];

/** Troubles whose words promise that what was typed is stored; each has others, without a promise. */
const PROMISING = /offline|slow|busy|read-only|signed-out|other-user|broken|failed|foreign|xsrf/;

/** A path in the file, which only means something to people who know the format. */
const PATH = /\$[.[]/;

/** Shows whether everything is saved and, if not, why, and what can be done about it. */
export class Status {
  /** @param {EditorView} view */
  constructor(view) {
    this.view = view;
    this.element = find(view.root, '.jm-status');
    /** Whether everything has been saved without screen readers having announced it. */
    this.isOwed = false;
    this.hasReportedRecovered = false;
  }

  /** Saving starts and stops while someone types: all of it is shown, but only the end is announced, once they have stopped too. @param {SessionStatus} status */
  show(status) {
    const { view, element } = this;
    const { state, trouble } = status;
    const isQuiet = QUIET.includes(state) || (state === 'clean' && view.text.open);
    if (element.dataset.state !== state || (this.isOwed && !isQuiet)) {
      element.dataset.state = state;
      this.isOwed = isQuiet && state === 'clean';
      element.replaceChildren(
        h('span', { 'aria-hidden': isQuiet ? 'true' : null }, view.getText(`state.${state}`)),
      );
    }
    if (status.recovered && trouble) this.reportRecovered();
    if (!trouble || state === 'clean') return this.showFormer(status.former);
    const isAlone = !status.stored && status.unsaved;
    const isPromising = isAlone && PROMISING.test(trouble);
    const sentences = [
      view.getText(isPromising ? `unstored.${trouble}` : `trouble.${trouble}`),
      this.detail(status),
    ];
    for (const quote of this.unsaved(status.aside)) sentences.push(`“${shortened(quote)}”`);
    if (isAlone) sentences.push(view.getText('trouble.not-stored'));
    view.notices.trouble(sentences.filter(Boolean).join(' '), this.actions(status));
  }

  /** The details of a trouble; empty where the server's own sentence would only repeat ours. @param {SessionStatus} status */
  detail({ trouble, message, aside }) {
    const { getText } = this.view;
    if (message && DETAILED.includes(trouble) && !PATH.test(message)) return message;
    const [long] = aside.filter((edit) => excessOf(edit) > 0);
    return long ? getText('too-long', excessOf(long), limitOf(long)) : '';
  }

  /** Someone has put another map in the place of the one that was shown. @param {Former | null} former */
  showFormer(former) {
    const { view } = this;
    const { getText, session } = view;
    if (!former) return view.notices.trouble(null);
    const who = former.author?.fullName ?? getText('someone');
    view.notices.trouble(getText(`former.${former.fate}`, who), [
      [getText('put-back.former'), () => view.answer(session.putBack())],
      [getText('history'), () => view.openers.openVersions(view)],
      [getText('former.keep'), () => session.keepThis()],
    ]);
  }

  /** What can be done about a trouble. @param {SessionStatus} status */
  actions({ trouble, unsaved, aside }) {
    const { getText, session } = this.view;
    /** @type {Action[]} */
    const actions =
      trouble === 'deleted' || trouble === 'replaced'
        ? [
            [getText('put-back'), () => this.view.answer(session.putBack())],
            [getText(`afresh.${trouble}`), () => this.startAfresh(trouble)],
          ]
        : [[getText(trouble === 'other-map' ? 'retry.add' : 'retry'), () => session.retry()]];
    if (this.unsaved(aside).some((text) => shortened(text) !== text)) {
      actions.push([getText('show-all'), () => this.showAll()]);
    }
    if (trouble === 'signed-out') {
      actions.push([getText('sign-in'), () => open(location.href, '_blank')]);
    }
    if (!unsaved && !aside.length) return actions;
    actions.push([getText('copy-words'), () => this.copyUnsaved()]);
    if (!NOT_OF_WORDS.includes(trouble)) {
      actions.push([getText('discard'), () => this.letGo(), true]);
    }
    return actions;
  }

  /** Words that an earlier visit could not save are back. */
  reportRecovered() {
    const { view } = this;
    if (!this.hasReportedRecovered) view.notices.toast(view.getText('said.recovered'));
    this.hasReportedRecovered = true;
  }

  /** @param {string} [title] */
  showAll(title = 'show-all') {
    return ask(this.view, { title: this.view.getText(title), body: this.quotes() });
  }

  async letGo() {
    const { getText, session } = this.view;
    if (await this.isSure(getText('discard'), getText('discard.sure'))) session.discard();
  }

  /** @param {'deleted' | 'replaced'} trouble */
  async startAfresh(trouble) {
    const { view } = this;
    const { getText, session } = view;
    const sure = getText('afresh.sure', session.map.notes.length);
    if (await this.isSure(getText(`afresh.${trouble}`), sure)) {
      await view.answer(session.startAfresh());
    }
  }

  /** Asks before all that isn't saved is lost. @param {string} title @param {string} text @returns {Promise<unknown>} */
  async isSure(title, text) {
    const shown = this.unsaved();
    const body = [h('p', null, text), ...this.quotes(shortened)];
    const isSure = await ask(this.view, { title, body, ok: title, danger: true });
    // Words may have come in the meantime, of a window that was closed: they were not shown.
    const isAll = this.unsaved().every((words) => shown.includes(words));
    return isSure && (isAll || this.isSure(title, text));
  }

  /** The texts in these edits, or in all that aren't saved. @param {readonly Unsaved[]} [edits] */
  unsaved(edits) {
    const { pending } = this.view.session;
    return (edits ?? [...pending.edits, ...pending.aside]).map(wordsOf).filter(Boolean);
  }

  quotes(as = (/** @type {string} */ text) => text) {
    return this.unsaved().map((text) => h('blockquote', { dir: 'auto' }, as(text)));
  }

  /** Puts every text that isn't saved on the clipboard, one per line. */
  async copyUnsaved() {
    const { view } = this;
    try {
      await navigator.clipboard.writeText(this.unsaved().join('\n'));
      view.notices.toast(view.getText('said.copied'));
    } catch {
      // A site without TLS has no clipboard for scripts, and a browser may refuse it: they are shown, to be copied by hand.
      await this.showAll('copy-words');
    }
  }

  /** Others were first: says what became of the person's own words. @param {NonNullable<Change['outcomes']>} news */
  reportOutcomes(news) {
    const { view } = this;
    const told = news.filter(({ outcome }) => REPORTED.includes(outcome.outcome));
    if (!told.length) return;
    const { edit, outcome } = told[0];
    const { note, other = '' } = /** @type {{note?: string, other?: string}} */ (outcome);
    const id = note ?? noteOf(edit) ?? '';
    /** @type {Action[]} */
    const show = view.session.map.note(id)
      ? [[view.getText('show'), () => view.focus({ kind: 'note', id })]]
      : [];
    const shown = view.asShown?.(edit, other) ?? other;
    view.notices.toast(view.getText(`outcome.${outcome.outcome}`, shown), show);
  }
}

/** How long the text of an edit may be. @param {Unsaved} edit */
function limitOf(edit) {
  const field = 'field' in edit ? edit.field.split('.').pop() : '';
  const limits = /** @type {Record<string, number | undefined>} */ (LIMIT);
  return limits[edit.type === 'add-note' ? 'text' : `${field}`] ?? Infinity;
}

/** How many characters of it are too many. @param {Unsaved} edit */
const excessOf = (edit) => lengthOf(wordsOf(edit)) - limitOf(edit);

/** A text, shortened to fit into a sentence. @param {string} text */
function shortened(text) {
  const start = [...text.slice(0, 2 * EXCERPT)].slice(0, EXCERPT).join('');
  return start === text ? text : `${start.trimEnd()} …`;
}

/** Characters. */
const EXCERPT = 200;
