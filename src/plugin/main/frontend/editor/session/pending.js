import { merged } from '../edit/merge.js';
import { noteOf } from '../edit/note-of.js';
import { wordsOf } from '../edit/words.js';

/**
 * The edits of this person that the server has not confirmed: on their way, waiting, set aside or
 * still being typed. Whatever happens to them is written to the outbox at once.
 */
export class Pending {
  /** @param {import('./outbox.js').Outbox} outbox */
  constructor(outbox) {
    this.outbox = outbox;
    /** @type {Edit[]} in the request that has no answer yet */
    this.sent = [];
    /** @type {Edit[]} to be sent */
    this.queue = [];
    /** @type {WeakMap<Edit, Edit | undefined>} what takes back what of the queue */
    this.backs = new WeakMap();
    /**
     * So many at the head of the queue have been sent before, and may have been applied: rather than
     * change them, which would make the repetition another edit, others go behind them [M2].
     */
    this.tried = 0;
    /** @type {Unsaved[]} what can't be saved: kept for its words */
    this.aside = [];
    /** @type {Unsaved[]} what is being typed, where it can't be among the others yet */
    this.draft = [];
    /** @type {Unsaved[]} what was written in dialogs and isn't agreed to yet (asking/ask-in-words.js) */
    this.asked = [];
    /** @type {OpenText} what the open text has that isn't among the edits */
    this.open = '';
  }

  /** What the person sees on top of the server's map. */
  get edits() {
    return [...this.sent, ...this.queue];
  }

  /** Whether there is anything that only this browser has: unsaved, refused, or still in its box. */
  get holdsWords() {
    return this.count + this.aside.length + this.stored.length > 0 || this.open !== '';
  }

  /** What is only to be stored, and not to be sent. */
  get stored() {
    return [...this.draft, ...this.asked];
  }

  /** How many edits are to be saved. */
  get count() {
    return this.sent.length + this.queue.length;
  }

  /**
   * Goes behind the others, or into the last one if it goes on with its text. What only takes the last one back
   * goes with it: if both were sent, they could meet what someone else has done in the meantime.
   *
   * @param {Edit} edit
   * @param {Edit} [back] what takes it back
   */
  add(edit, back) {
    const { queue, backs, outbox } = this;
    const last = queue.length > this.tried ? queue.at(-1) : undefined;
    const one = merged(last, edit);
    const isBack = one ? saysNothing(one) : !!last && isSame(edit, backs.get(last));
    if (one || isBack) queue.pop();
    if (isBack) return;
    // Edits that another window left may have been sent, so they keep their stamps. (What takes them back has its own.)
    const queued = this.tried === Infinity && edit.stamp ? edit : outbox.stamped(one ?? edit);
    queue.push(queued);
    if (!one) backs.set(queued, back);
  }

  /** What is to be sent now. @param {number} limit */
  nextBatch(limit) {
    this.sent = this.queue.splice(0, limit);
    this.tried = Math.max(0, this.tried - this.sent.length);
    return this.sent;
  }

  /** What the server has confirmed: no longer here. */
  confirm() {
    return this.sent.splice(0);
  }

  /** The request failed: what was in it is to be sent again, first. */
  putBack() {
    this.queue = this.edits;
    this.tried += this.sent.length;
    this.sent = [];
  }

  /** This one of those sent can't be saved. @param {number} index @param {TroubleKind} because */
  setAside(index, because) {
    this.putBack();
    this.tried--;
    this.keep(this.queue.splice(index, 1), because);
  }

  /** Words that can't be saved stay, and why. @param {Unsaved[]} edits @param {TroubleKind} because */
  keep(edits, because) {
    this.aside = this.aside.concat(edits.map((edit) => ({ because, ...edit })));
    this.store();
  }

  /** Drops everything except what is being typed. */
  discard() {
    this.sent = [];
    this.queue = [];
    this.aside = [];
    this.tried = 0;
    this.store();
  }

  /**
   * The server has kept a text beside someone else's, in a note of its own: what was typed on since
   * then goes on with that note, and makes no third.
   *
   * @param {Edit} sent the edit that brought the text
   * @param {string} copy the note that has it now
   */
  follow(sent, copy) {
    const id = noteOf(sent);
    let text = wordsOf(sent);
    this.queue.forEach((edit, i) => {
      if (edit.type !== 'change-note' && edit.type !== 'remove-note') return;
      if (edit.id !== id || edit.was !== text) return;
      this.queue[i] = { ...edit, id: copy };
      text = wordsOf(edit);
    });
  }

  /**
   * A note was not removed, since someone had changed its text: so it needn't be brought back.
   *
   * @param {RemoveNote} sent
   */
  leave({ id, was }) {
    this.queue = this.queue.filter(
      (edit) => edit.type !== 'add-note' || edit.note.id !== id || edit.note.text !== was,
    );
  }

  /** Tries again what was set aside. @param {(edit: Edit) => boolean} applies what can be */
  requeue(applies) {
    /** @type {Unsaved[]} */
    const still = [];
    for (const edit of this.aside) {
      if (edit.type === 'damaged' || !applies(edit)) {
        still.push(edit);
        continue;
      }
      const { because, ...again } = edit;
      this.queue.push(this.outbox.stamped(again));
    }
    this.aside = still;
  }

  /** @param {boolean} [leaving] another window may take them over at once */
  store(leaving) {
    const stored = this.stored.map((edit) => this.outbox.stamped(edit));
    this.outbox.keep([...this.edits, ...stored], this.aside, leaving);
  }
}

/** Whether it leaves the text that it found. @param {Edit} edit */
const saysNothing = (edit) => 'value' in edit && edit.value === edit.was;

/** @param {Edit} one @param {Edit | undefined} other */
const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);
