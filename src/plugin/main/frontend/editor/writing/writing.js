import { TextBox } from './textbox.js';
import * as places from '../command/cursor.js';
import { newText, textAt } from '../command/texts.js';

/**
 * By session: the one that has, or last had, a text open.
 *
 * @type {WeakMap<import('../session/session.js').Session, Writing>}
 */
const openIn = new WeakMap();

/**
 * The text that is being written: opens it over the map, hands what is typed to the session while
 * it is being typed, and closes it.
 *
 * All that is typed from its opening to its end is one gesture, however many edits it takes. The
 * map under the box is drawn when it closes: nothing moves while someone types.
 */
export class Writing {
  /** @param {EditorView} view */
  constructor(view) {
    this.view = view;
    this.text = new TextBox(view, this);
    /** @type {Opening | null} what has opened the text that is open */
    this.opening = null;
    /** Whether an edit comes from the open text, and needn't be drawn. */
    this.isOwn = false;
    /** @type {number | undefined} until what was typed is handed on */
    this.timer = undefined;
    /** @type {number | undefined} until it is handed on although an input method is at work */
    this.composingTimer = undefined;
  }

  /** @param {TextRequest} request */
  open(request) {
    const { view, text } = this;
    // Perhaps at another place where the page shows this map.
    const last = openIn.get(view.session) ?? this;
    if (last.text.open) last.finish();
    // A text that is too long stays open, and can't be left for another.
    if (last.text.open) return last.text.input.focus();
    openIn.set(view.session, this);
    const { map } = view.session;
    const { place, field, after } = request;
    const fresh = place.kind === 'cell';
    if (!places.exists(map, place)) return;
    const target =
      request.target ?? (fresh ? newText(map, place, after) : textAt(map, place, field));
    if (!target) return;
    view.at = fresh && after ? places.note(after) : place;
    view.focusing.stopAt(view.current());
    this.opening = { request, target };
    text.show(target, request, this.anchor(request), this.label(request));
    view.chips?.show();
    // Beside the open text too: on a touch screen it is the way to its menu.
    view.onFocus(fresh ? null : view.current());
    const within = places.cellOf(map, place);
    view.session.active(within ? `${within.row}/${within.step}` : '');
    if (text.changed) this.typed();
  }

  /** The element a text lies over; for a new note, the one it lies below. @param {TextRequest} request */
  anchor({ place, field, after }) {
    const { grid, session } = this.view;
    if (place.kind === 'cell') {
      const { map } = session;
      const id = (after && map.note(after) && after) ?? places.notesAt(map, place).at(-1)?.id;
      return grid.element(id ? places.note(id) : place);
    }
    const element = grid.element(place);
    const part = PARTS[field ?? (place.kind === 'context' ? 'text' : 'heading')];
    return place.kind === 'note' ? element : ((part && element?.querySelector(part)) ?? element);
  }

  /** What a text is called for screen readers. @param {TextRequest} request */
  label({ place, field }) {
    const { session, getText } = this.view;
    const { map } = session;
    const within = places.cellOf(map, place);
    if (place.kind === 'persona') return getText(`label.persona.${place.id}`);
    if (!within) {
      const part = ['title', 'context', 'note'].includes(place.kind) ? place.kind : 'heading';
      return getText(`label.${field ?? part}`);
    }
    const row = map.row(within.row)?.heading ?? '';
    const stage = map.stageOf(within.step)?.heading ?? '';
    const step = map.step(within.step)?.heading;
    return getText('note.label', row, step ? `${stage}, ${step}` : stage);
  }

  // --- saving --------------------------------------------------------------------------------

  /** Something was typed. */
  typed() {
    const { text, view } = this;
    view.session.active();
    this.report();
    this.timer ??= window.setTimeout(() => this.pause(), PAUSE_MS);
    clearTimeout(this.composingTimer);
    // Phones compose every word, and end it only with the next one.
    if (text.composing) this.composingTimer = window.setTimeout(() => this.keep(), COMPOSING_MS);
  }

  /** Says what the open text has that isn't handed on. */
  report() {
    const { text, view } = this;
    const isWhole = text.value && !text.composing && !text.broughtBack;
    view.session.typing(!text.changed ? '' : text.excess > 0 ? 'long' : isWhole ? 'dirty' : 'held');
  }

  /** What an input method is still composing is only kept in this browser. */
  pause() {
    if (this.text.composing) this.keepDraft();
    else this.keep();
  }

  stop() {
    clearTimeout(this.timer);
    clearTimeout(this.composingTimer);
    this.timer = this.composingTimer = undefined;
  }

  /** What can't be saved, or not yet, is kept in this browser, in case the page comes to a sudden end. */
  keepDraft() {
    const { text, view } = this;
    this.stop();
    if (!text.open) return;
    const { target, value } = text;
    const edits = value && text.changed ? this.editsOf(target, value) : [];
    (target.drafts ??= []).push(value);
    view.session.keepDraft(edits);
    this.report();
  }

  /**
   * A new note may be there already: another window has taken its draft for a dead one's. If it still
   * is that draft, it is changed; what someone has made of it since is not written over.
   *
   * @param {TextTarget} target @param {string} value
   */
  editsOf(target, value) {
    const there = target.id ? textAt(this.view.session.map, places.note(target.id)) : null;
    return (there && target.drafts?.includes(there.value) ? there : target).edits(value);
  }

  /** What is typed so far goes among the edits; the box stays open. An empty text waits for its end. */
  keep() {
    const { text, view } = this;
    const { session } = view;
    this.stop();
    if (!text.open) return;
    // One that is too long can only be kept here. One that has only come back is nothing new: as an edit it would end
    // what can be redone.
    if (!text.check() || !text.changed || !text.value || text.broughtBack) {
      this.keepDraft();
      return;
    }
    const { request, value } = text;
    session.keepDraft([]);
    this.isOwn = true;
    /** @type {Outcome} */
    let done;
    try {
      [done] = session.dispatch(this.editsOf(text.target, value), {
        gesture: this.opening ?? undefined,
      });
    } finally {
      this.isOwn = false;
    }
    // Where both texts are kept, the box goes on with its own, not with the other.
    const id = done.outcome === 'both-kept' ? done.note : text.target.id;
    text.initial = text.input.value;
    this.goOn(id ? places.note(id) : request.place);
  }

  /** The open text is at this place now. @param {Place} place */
  goOn(place) {
    const { text, view } = this;
    text.request = { ...text.request, place };
    text.target = textAt(view.session.map, place, text.request.field) ?? text.target;
    this.follow();
  }

  /** The box lies over what it edits, as soon as that is drawn. */
  follow() {
    const { text } = this;
    const over = this.anchor(text.request);
    if (!over) return;
    text.lieOver(over);
    text.below = text.request.place.kind === 'cell';
  }

  /**
   * The map has become another one under the open text.
   *
   * @param {Pick<Change, 'by' | 'moved'> & {remote?: boolean}} change
   */
  meet({ remote, by, moved = [] }) {
    const { text, view } = this;
    const { map } = view.session;
    const { place, field } = text.request;
    for (const { id, note } of moved) {
      if (place.kind === 'note' && place.id === id && note.text === text.target.value)
        return this.goOn(places.note(note.id));
    }
    if (by === undefined || text.target.id) return;
    const now = textAt(map, place, field);
    // The map that the server sent is the one the page showed: what its author saw is this text.
    const isOwn = text.touched || text.broughtBack;
    if (now && !(remote && isOwn)) text.target = now;
    // Nothing was typed into it yet: it shows what someone else is making of it.
    if (now && remote && !isOwn) text.showValue(now.value);
  }

  // --- the end -------------------------------------------------------------------------------

  /** Closes the open text. @param {TextEnd} [how] */
  finish(how = 'keep') {
    const { text, view, opening } = this;
    const { session } = view;
    if (!opening || (how !== 'drop' && !text.check(true))) return;
    const { target, request, value, changed } = text;
    const within = places.cellOf(session.map, request.place);
    const inside = document.activeElement === text.input;
    this.stop();
    text.hide();
    this.opening = null;
    session.keepDraft([]);
    session.active('');
    const behind = opening.target.id && opening.request.after;
    let at = request.place;
    if (how === 'drop') {
      this.giveUp(opening, value);
      if (behind) at = places.note(behind);
    } else if (changed && value !== target.value) {
      if (value || request.place.kind !== 'note') {
        view.perform({ edits: this.editsOf(target, value), gesture: opening });
      } else this.empty(opening, request.place.id, target.value);
      if (target.id) at = places.note(target.id);
    } else if (target.id && behind) at = places.note(behind);
    // Behind the edits: words don't depend on whether the map can be drawn.
    view.drawHeld();
    session.notify();
    if (!places.exists(session.map, at)) at = view.at;
    if (how === 'next' && value && within && places.exists(session.map, within))
      return this.open({ place: within, after: at.kind === 'note' ? at.id : undefined });
    const next = how === 'tab' || how === 'back' ? this.following(at, how === 'back') : null;
    if (next) return next.kind === 'cell' ? this.open({ place: next }) : view.focus(next);
    if (inside) view.focus(at);
    else view.at = at;
  }

  /**
   * What was saved of a text since it was opened is taken back, unless someone else has gone on
   * from there.
   *
   * @param {Opening} opening @param {string} value
   */
  giveUp(opening, value) {
    const { view, text } = this;
    const { request, target } = opening;
    if (!text.touched && !request.again) return;
    const again = !text.touched;
    const isWorthIt = value && value !== target.value;
    const given = isWorthIt ? { ...request, text: value, target, again: true } : null;
    const { skipped } = view.session.giveUp(opening, given, again);
    view.toast(view.getText(skipped ? 'said.dropped-not' : 'said.dropped'), !!given && !again);
  }

  /**
   * A note is left without a text: it goes, as if it had never been if it is new.
   *
   * @param {Opening} opening @param {string} id @param {string} was
   */
  empty(opening, id, was) {
    const { view } = this;
    const { session } = view;
    const note = session.map.note(id);
    if (!note) return;
    if (note.text !== was) return view.notices.toast(view.getText('outcome.kept'));
    if (opening.target.id) return void session.giveUp(opening);
    view.perform({
      edits: [{ type: 'remove-note', id, was }],
      picked: [],
      range: null,
      gesture: opening,
      toast: ['said.removed', '1'],
    });
  }

  /** Where Tab goes on to, or Shift and Tab back. @param {Place} at @param {boolean} back */
  following(at, back) {
    const { map } = this.view.session;
    const within = places.cellOf(map, at);
    if (within) return places.nextCell(map, within, back);
    return places.towards(map, at, back ? 'ArrowLeft' : 'ArrowRight');
  }

  /**
   * A text that was given up is opened again; if what it belongs to is gone, its words bring it
   * back.
   *
   * @param {GivenUp} given
   */
  bringBack(given) {
    const { view } = this;
    if (places.exists(view.session.map, given.place)) this.open(given);
    else view.perform({ edits: this.editsOf(given.target, given.text) });
  }
}

/**
 * What has opened a text, with the target that it had then. The object also is the gesture that all
 * edits of the text belong to.
 *
 * @typedef {{request: TextRequest, target: TextTarget}} Opening
 */

/** What shows a part of a heading or of the context. @type {Partial<Record<TextField, `.${string}`>>} */
const PARTS = { heading: '.jm-heading', prompt: '.jm-prompt', text: '.jm-context-text' };

/**
 * Milliseconds between typing and handing what was typed to the session, which saves it once the
 * person pauses.
 */
const PAUSE_MS = 400;

/** Milliseconds that an input method must be idle before what it shows is taken as text. */
const COMPOSING_MS = 5000;
