import { JourneyMap } from '../model/journey-map.js';
import { noteOf } from '../edit/note-of.js';
import { isHomeless, isNews } from './outcomes.js';

/**
 * Merges what the server says with what is here: news and the answers to saves change the server's map, pending edits
 * stay on top of it, and undo is told what has become of the person's edits.
 */
export class Reconciler {
  /**
   * @param {object} given
   * @param {string} given.client this window
   * @param {import('./server-map.js').ServerMap} given.base
   * @param {import('./pending.js').Pending} given.pending
   * @param {import('./undo.js').UndoHistory} given.history
   * @param {import('./lost-file.js').LostFile} given.lostFile
   * @param {import('./recovery.js').Recovery} given.recovery
   * @param {import('./shown-map.js').ShownMap} given.shown
   * @param {() => void} given.notify
   * @param {(edits: Unsaved[]) => void} given.keepWords
   * @param {() => void} given.onDifference edits came to something else here than on the server
   */
  constructor({ client, base, pending, history, lostFile, recovery, ...rest }) {
    this.client = client;
    this.base = base;
    this.pending = pending;
    this.history = history;
    this.lostFile = lostFile;
    this.recovery = recovery;
    this.shown = rest.shown;
    this.notify = rest.notify;
    this.keepWords = rest.keepWords;
    this.onDifference = rest.onDifference;
    /** @type {boolean | undefined} */
    this.canEdit = true;
  }

  /**
   * @param {News | Saved} answer the map as the server has it, or what it has done to the one here
   * @param {Authors} [by] who has changed the map
   */
  read(answer, by = answer.author ?? null) {
    const { base, lostFile } = this;
    const { tag, map, changes, canEdit } = answer;
    base.expect(tag);
    const { differs } = base;
    const remote = tag !== base.tag;
    if (map) {
      if (remote) lostFile.notice(answer, this.shown.map);
      base.map = JourneyMap.of(map, this.shown.map);
    } else {
      by = this.follow(changes ?? []);
      if (!by) return;
    }
    base.whole = true;
    base.differs = false;
    base.tag = tag;
    if (canEdit !== undefined) this.canEdit = canEdit;
    this.shown.show({ remote, by });
    if (lostFile.former || differs) this.notify();
  }

  /** Does what the server did; if it comes to something else, its map is read at once. @param {Batch[]} batches */
  follow(batches) {
    const by = this.base.follow(batches);
    if (!by) this.onDifference();
    return by;
  }

  /**
   * The server has applied what was sent. (If the person has let go of it in the meantime, the next question
   * for news brings the map.)
   *
   * @param {Saved} answer
   */
  confirm(answer) {
    const { pending, recovery } = this;
    const sent = pending.confirm();
    const { outcomes } = answer;
    try {
      this.applyAnswer(answer, sent);
    } catch (problem) {
      // Until their outcome is known, they are unsaved.
      pending.sent = sent;
      throw problem;
    }
    this.meet(sent, outcomes);
    this.keepWords(sent.filter((edit, i) => isHomeless(edit, outcomes[i])));
    pending.store();
    const told = sent.map((edit, i) => ({ edit, outcome: outcomes[i] }));
    const isEarlier = ({ stamp = '' }) => !stamp.startsWith(`${this.client}:`);
    const isRecovered = told.some(
      ({ edit, outcome }) => isEarlier(edit) && outcome.outcome !== 'unchanged',
    );
    if (recovery.count && isRecovered) this.shown.emit({ recovered: true });
    recovery.count = 0;
    const news = told.filter(({ outcome }) => isNews(outcome));
    if (news.length) this.shown.emit({ outcomes: news });
  }

  /** @param {Saved} answer to a save @param {Edit[]} sent */
  applyAnswer(answer, sent) {
    const { outcomes } = answer;
    sent.forEach((edit, i) => {
      const result = outcomes[i];
      if (result.outcome === 'both-kept') this.pending.follow(edit, result.note);
      if (result.outcome === 'kept') {
        this.history.kept(edit);
        if (edit.type === 'remove-note') this.pending.leave(edit);
      }
    });
    if (answer.map || answer.changes) {
      // The map's author is this person; who has changed it in the meantime, it doesn't say.
      this.read(answer, null);
    } else if (sent.length && this.follow([{ edits: sent, outcomes }])) {
      this.base.tag = answer.tag;
      // Edits that met someone else's come out differently one by one and in one batch.
      if (outcomes.some(isNews)) this.shown.show();
    }
  }

  /**
   * What has become of texts that met someone else's: what undo would take back, and what is typed
   * on, is where the words are now.
   *
   * @param {Edit[]} edits
   * @param {Outcome[]} outcomes
   */
  meet(edits, outcomes) {
    const { history } = this;
    const map = this.shown.map;
    /** @type {Change['moved']} */
    const moved = [];
    edits.forEach((edit, i) => {
      const result = outcomes[i];
      if (result?.outcome === 'replaced') history.replaced(edit, result.other);
      if (result?.outcome !== 'both-kept' && result?.outcome !== 'restored') return;
      const copy = result.outcome === 'both-kept' ? result.note : undefined;
      const id = noteOf(edit) ?? '';
      const note = map.note(copy ?? id);
      if (!note) return;
      history.became(id, note, copy && id);
      moved.push({ id, note });
    });
    if (moved.length) this.shown.emit({ moved });
  }
}
