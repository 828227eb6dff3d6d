import { merged } from '../edit/merge.js';
import { Outbox } from './outbox.js';

/**
 * The edits of this person that the server has not confirmed: on their way, waiting, set aside or
 * still being typed. Whatever happens to them is written to the outbox at once.
 */
export class Pending {
  /** @param {!Outbox} outbox */
  constructor(outbox) {
    this.outbox = outbox;
    /** @type {!Array<!Edit>} in the request that has no answer yet */
    this.sent = [];
    /** @type {!Array<!Edit>} to be sent */
    this.queue = [];
    /** @type {!WeakMap<?, !Edit|undefined>} what takes back what of the queue */
    this.backs = new WeakMap();
    /**
     * So many at the head of the queue have been sent before, and may have been applied: rather than
     * change them, which would make the repetition another edit, others go behind them [M2].
     */
    this.tried = 0;
    /** @type {!Array<!Edit>} what can't be saved: kept for its words */
    this.aside = [];
    /** @type {!Array<!Edit>} what is being typed, where it can't be among the others yet */
    this.draft = [];
    /**
     * What the open text has that isn't among the edits: '' nothing, 'dirty' letters that soon will be,
     * 'held' what can't be for now (it is empty, or being composed), 'long' what can't be saved.
     */
    this.open = '';
  }

  /** @return {!Array<!Edit>} what the person sees on top of the server's map */
  get edits() {
    return [...this.sent, ...this.queue];
  }

  /** Whether there is anything that only this browser has: unsaved, refused, or still in its box. */
  get holdsWords() {
    return this.count + this.aside.length + this.draft.length > 0 || this.open !== '';
  }

  /** How many edits are to be saved. */
  get count() {
    return this.sent.length + this.queue.length;
  }

  /**
   * Goes behind the others, or into the last one if it goes on with its text. What only takes the last one back
   * goes with it: if both were sent, they could meet what somebody else has done in the meantime.
   *
   * @param {!Edit} edit
   * @param {!Edit=} back what takes it back
   */
  add(edit, back) {
    const { queue, backs, outbox } = this;
    const last = queue.length > this.tried ? queue[queue.length - 1] : undefined;
    const one = merged(last, edit);
    const isBack = one ? one.value === (one.was ?? null) : isSame(edit, backs.get(last));
    if (one || isBack) queue.pop();
    if (isBack) return;
    // What another window has left may have been sent, so it keeps its stamp.
    const queued = edit.stamp ? edit : outbox.stamped(one || edit);
    queue.push(queued);
    if (!one) backs.set(queued, back);
  }

  /** Takes what is to be sent now. @param {number} limit @return {!Array<!Edit>} */
  nextBatch(limit) {
    this.sent = this.queue.splice(0, limit);
    this.tried = Math.max(0, this.tried - this.sent.length);
    return this.sent;
  }

  /** @return {!Array<!Edit>} what the server has confirmed: no longer here */
  confirm() {
    return this.sent.splice(0);
  }

  /** The request failed: what was in it is to be sent again, first. */
  putBack() {
    this.queue = this.edits;
    this.tried += this.sent.length;
    this.sent = [];
  }

  /** This one of those sent can't be saved. @param {number} index @param {string} because */
  setAside(index, because) {
    this.putBack();
    this.tried--;
    this.keep(this.queue.splice(index, 1), because);
  }

  /** Words that can't be saved stay, and why. @param {!Array<!Edit>} edits @param {string} because */
  keep(edits, because) {
    this.aside = this.aside.concat(edits.map((edit) => ({ because, ...edit })));
    this.store();
  }

  /**
   * The server has kept a text beside somebody else's, in a note of its own: what was typed on since
   * then goes on with that note, and makes no third.
   *
   * @param {!Edit} sent the edit that brought the text
   * @param {string} note
   */
  follow(sent, note) {
    const id = sent.note?.id ?? sent.id;
    let text = sent.note?.text ?? sent.value;
    this.queue.forEach((edit, i) => {
      if (edit.id !== id || edit.was !== text || !/^(change|remove)-note$/.test(edit.type)) return;
      this.queue[i] = { ...edit, id: note };
      text = edit.value;
    });
  }

  /** A note was not removed, since somebody had changed its text: so it needn't be brought back. @param {!Edit} sent */
  leave({ id, was }) {
    this.queue = this.queue.filter(({ note }) => note?.id !== id || note.text !== was);
  }

  /** What was set aside is to be tried once more. @param {function(!Edit): boolean} applies what can be */
  requeue(applies) {
    const again = this.aside.filter(applies);
    this.aside = this.aside.filter((edit) => !again.includes(edit));
    this.queue.push(...again.map(({ because, ...edit }) => this.outbox.stamped(edit)));
  }

  /** @param {boolean=} leaving another window may take them over at once */
  store(leaving) {
    const draft = this.draft.map(this.outbox.stamped);
    this.outbox.keep([...this.edits, ...draft], this.aside, leaving);
  }
}

/** @param {!Edit} one @param {!Edit|undefined} other */
const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);
