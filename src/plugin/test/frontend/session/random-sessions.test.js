import { between } from '../../../main/frontend/editor/edit/between.js';
import * as notes from '../../../main/frontend/editor/command/notes.js';
import * as places from '../../../main/frontend/editor/command/cursor.js';
import * as structure from '../../../main/frontend/editor/command/structure.js';
import { newText, textAt } from '../../../main/frontend/editor/command/texts.js';
import { equal, ok } from '../expect.js';
import { dice, drawn, picture, seen } from '../maps.js';
import { Seat } from '../view/desk.js';
import { Browser, Clock, Site } from './world.js';

/**
 * Two or three people at one map: they type, give up, undo, redo, restore versions and lose the line. What a step does
 * follows from the numbers in it and from the map as it is by then. So whatever is left of a session's steps is a session,
 * too; of one that fails, all those are left out without which it still fails.
 */
const SEEDS = 300;
const STEPS = 40;
const NAMES = 'ABC';

/** What there is to do, and how often of all that is done. */
const KINDS = Object.entries({
  open: 10,
  type: 16,
  pause: 8,
  leave: 6,
  giveUp: 5,
  wait: 14,
  undo: 7,
  redo: 4,
  remove: 4,
  move: 5,
  restructure: 4,
  restore: 2,
  line: 3,
}).flatMap(([kind, count]) => Array(count).fill(kind));

/** @param {number} seed */
function stepsOf(seed) {
  const random = dice(seed);
  const people = 2 + (seed % 2);
  return Array.from({ length: STEPS }, () => ({
    who: Math.floor(random() * people),
    kind: any(KINDS, random()),
    numbers: [random(), random(), random()],
  }));
}

/** @param {!Array} list @param {number} number from 0 to 1 */
const any = (list, number) => list[Math.floor(number * list.length)];

/** @param {string} text */
const wordsIn = (text) => text.split(' ').filter(Boolean);

/** @param {!JourneyMap} map @return {!Set<string>} every word in its notes */
const wordsOf = (map) => new Set(map.notes.flatMap(({ text }) => wordsIn(text)));

/** A site that knows who has had a hand in what. */
class Witness extends Site {
  constructor(map) {
    super(map);
    /** @type {!Map<string, !Set<string>>} */
    this.hands = new Map();
    /** Every stage that there was. */
    this.stages = new Map();
    /** Words that somebody has undone away, knowing what they did. */
    this.letGo = new Set();
  }

  /** Who has changed it. @param {string} thing as `note a` */
  by(thing) {
    if (!this.hands.has(thing)) this.hands.set(thing, new Set());
    return this.hands.get(thing);
  }

  save(edits) {
    const { map: before, author } = this;
    this.author = this.asks;
    const outcomes = super.save(edits);
    const { name } = this.asks;
    if (this.map === before) this.author = author;
    const added = edits.flatMap(({ type, stage }) => (type === 'add-stage' ? [stage] : []));
    for (const stage of [...before.stages, ...added]) this.stages.set(stage.id, stage);
    edits.forEach((edit, i) => {
      const { outcome, note } = outcomes[i];
      // What two people did alike is both their doing.
      if (outcome === 'kept') return;
      const [verb, kind] = edit.type.split('-');
      const id = note ?? edit.id ?? edit[kind]?.id;
      // That there are two texts now is more than one person's doing.
      if (note) this.by(`note ${note}`).add('both');
      this.by(verb === 'set' ? edit.field : `${kind} ${id}`).add(name);
      if (kind !== 'stage' || !/add|remove/.test(verb)) return;
      const { steps } = edit.stage ?? this.stages.get(id);
      steps.forEach((step) => this.by(`step ${step.id}`).add(name));
    });
    return outcomes;
  }

  restore(version) {
    const before = this.map;
    this.author = this.asks;
    const response = super.restore(version);
    const now = wordsOf(this.map);
    for (const word of wordsOf(before)) if (!now.has(word)) this.letGo.add(word);
    for (const thing of [...thingsOf(before), ...thingsOf(this.map)]) {
      if (valueOf(before, thing) !== valueOf(this.map, thing)) this.by(thing).add(this.author.name);
    }
    return response;
  }
}

/** @param {!JourneyMap} map @return {!Array<string>} the names of what it is made of */
function thingsOf({ notes, rows, stages, steps }) {
  const named = (kind, list) => list.map(({ id }) => `${kind} ${id}`);
  return [
    'title',
    ...named('note', notes),
    ...named('row', rows),
    ...named('stage', stages),
    ...named('step', steps),
  ];
}

/** @param {!JourneyMap} map @param {string} thing @return {string} what it says, and where; not how it stands to its neighbours */
function valueOf(map, thing) {
  const [kind, id] = thing.split(' ');
  if (!id) return map.title;
  const { steps, tone = 'neutral', ...value } = map[kind](id) ?? {};
  const holder = kind === 'step' && map.stageOf(id)?.id;
  return JSON.stringify([Object.entries(value).sort(), tone, holder]);
}

/** Somebody at work. Their words, which nobody else writes, are their name and a number. */
class Person {
  constructor(name, site, clock) {
    Object.assign(this, {
      name,
      site,
      clock,
      words: 0,
      inNotes: [],
      skipped: 0,
      faults: [],
      isOnline: true,
    });
    this.browser = new Browser(site, { clock, random: dice(name.charCodeAt(0)) });
    this.browser.network = (url, options) => {
      if (!this.isOnline) throw new TypeError('offline');
      site.asks = { name, fullName: name };
      return site.answer(url, options);
    };
  }

  async arrive() {
    this.session = await this.browser.open(this.name);
    this.session.subscribe((change) => this.hear(change));
    const { history } = this.session;
    for (const way of ['pop', 'giveUp']) {
      const back = history[way];
      history[way] = (...what) => {
        const undone = back.apply(history, what);
        this.skipped += undone?.skipped ?? 0;
        return undone;
      };
    }
    return this;
  }

  /** Nobody is told that somebody else did what they did themselves, or what that one has never touched. */
  hear({ remote, changed, by }) {
    if (!remote || !by) return;
    for (const id of changed.notes) {
      const who = by instanceof Map ? by.get(id) : by;
      if (who?.name === this.name)
        this.faults.push(`${this.name} is told that ${id} is by ${this.name}`);
    }
  }

  /** What this person sees of words. */
  get sees() {
    return new Set([...wordsOf(this.session.map), ...wordsIn(this.text)]);
  }

  async act({ kind, numbers }) {
    if (kind === 'wait') return this.clock.advance(numbers[0] * 3000);
    const before = this.sees;
    await this[kind](...numbers);
    const after = this.sees;
    for (const word of before) if (!after.has(word)) this.site.letGo.add(word);
    return undefined;
  }

  line() {
    this.isOnline = !this.isOnline;
    if (this.isOnline) this.session.wake();
  }

  async restore(number) {
    if (!this.isOnline) return;
    this.leave();
    await this.session.restore(any([...this.site.versions.keys()], number), between);
  }

  /** A command of the editor, about this place. */
  run(command, at) {
    this.leave();
    const { map } = this.session;
    const state = { map, at, picked: new Set(), range: null, getText: (key) => key };
    command(state, (step) => this.perform(step));
  }

  perform({ edits }) {
    this.session.dispatch(edits, { gesture: {} });
  }

  remove(number) {
    const note = any(this.session.map.notes, number);
    if (note) this.run(notes.remove, places.note(note.id));
  }

  move(number, ...cell) {
    const note = any(this.session.map.notes, number);
    if (note) this.run(notes.moveTo(this.cell(...cell)), places.note(note.id));
  }

  restructure(one, two, three) {
    const { removeHeading, add, shift, tone } = structure;
    const kind = any(['row', 'stage', 'step'], one);
    const commands = [removeHeading(kind), add(kind), shift(kind, 1), tone('positive')];
    this.run(any(commands, two), any(this.headings(kind), three));
  }

  headings(kind) {
    return this.session.map[`${kind}s`].map(({ id }) => places.head(kind, id));
  }

  cell(row, step) {
    const { rows, steps } = this.session.map;
    return places.cell(any(rows, row).id, any(steps, step).id);
  }

  place(one, two, three) {
    const { map } = this.session;
    if (one < 0.4) return this.cell(two, three);
    if (one < 0.8 && map.notes.length) return places.note(any(map.notes, two).id);
    return any([places.TITLE, ...this.headings('row'), ...this.headings('stage')], two);
  }

  /** Another word, one less, or none at all. */
  typed(one, two) {
    const words = wordsIn(this.text);
    if (one < 0.1) return '';
    if (one < 0.25) return words.filter((_, i) => i !== Math.floor(two * words.length)).join(' ');
    const word = this.name + ++this.words;
    if (/note|cell/.test(this.at.kind)) this.inNotes.push(word);
    return [...words, word].join(' ');
  }

  // Without a box: what is typed is among the edits at once.

  get text() {
    return this.writing?.value ?? '';
  }

  /** The place that is written in. */
  get at() {
    return this.writing.place;
  }

  open(...numbers) {
    const { map } = this.session;
    const place = this.place(...numbers);
    const target = place.kind === 'cell' ? newText(map, place) : textAt(map, place);
    this.writing = { place, target, value: target.value, gesture: {} };
  }

  type(...numbers) {
    const { writing, session } = this;
    if (!writing) return;
    const { place, target, gesture } = writing;
    writing.value = this.typed(...numbers);
    if (!writing.value) return;
    const [done] = session.dispatch(target.edits(writing.value), { gesture });
    const id = done.note ?? target.id;
    writing.place = id ? places.note(id) : place;
    writing.target = textAt(session.map, writing.place) ?? target;
  }

  pause() {}

  leave() {
    this.writing = null;
  }

  giveUp() {
    if (this.writing) this.session.giveUp(this.writing.gesture);
    this.writing = null;
  }

  undo() {
    this.leave();
    this.session.undo();
  }

  redo() {
    this.leave();
    this.session.redo();
  }
}

/** Somebody with the real box and keys. */
class Typist extends Person {
  async arrive() {
    await super.arrive();
    this.seat = new Seat(this.session);
    return this;
  }

  get view() {
    return this.seat.view;
  }

  get text() {
    return this.seat.typing ? this.seat.input.value : '';
  }

  get at() {
    return this.view.text.request.place;
  }

  perform(step) {
    this.view.perform(step);
  }

  open(...numbers) {
    this.view.openText({ place: this.place(...numbers) });
  }

  type(...numbers) {
    if (!this.seat.typing) return;
    this.seat.type(this.typed(...numbers));
    // Its pauses are steps of their own, at no time but theirs.
    this.view.writing.stop();
  }

  pause() {
    if (this.seat.typing) this.view.writing.pause();
  }

  /** However often it paused: what was typed from the opening to the end is one step. */
  leave() {
    const { opening } = this.view.writing;
    this.view.finish();
    const { steps = [] } = this.session.history.find(opening) ?? {};
    // Emptied in the end, it is deleted by a step of its own.
    const isDeleted = steps.at(-1)?.edit.type === 'remove-note';
    if (steps.length > 1 && !isDeleted) this.faults.push(`${steps.length} steps for one text`);
  }

  giveUp() {
    if (this.seat.typing) this.seat.press('Escape');
  }

  undo() {
    this.leave();
    this.view.undo();
  }

  redo() {
    this.leave();
    this.view.redo();
  }
}

/** Whether somebody else has put something into it, or it stands in what somebody else has changed. */
function isBuiltUpon(map, thing, isOwn) {
  const [kind, id] = thing.split(' ');
  const stage = kind === 'stage' ? map.stage(id) : kind === 'step' && map.stageOf(id);
  const steps = stage ? stage.steps.map((step) => step.id) : [];
  const isIn = ({ row, step }) => (kind === 'row' ? row === id : steps.includes(step));
  const parts = [stage && `stage ${stage.id}`, ...steps.map((step) => `step ${step}`)].filter(
    Boolean,
  );
  return map.notes.some(isIn) || !parts.every(isOwn);
}

/** All have ended what they were at, and all of it has got around. */
async function settle({ site, people, clock }) {
  for (const person of people) {
    await person.act({ kind: 'leave', numbers: [] });
    person.isOnline = true;
    person.session.wake();
  }
  await clock.advance(20000);
  for (const { name, session, faults } of people) {
    // A heading that was written for what somebody else has removed is shown until its author lets go of it.
    const { aside } = session.status;
    if (aside.length && aside.every(({ because }) => because === 'removed')) session.discard();
    equal([session.state, session.unsaved, faults], ['clean', 0, []], name);
    equal(drawn(session.map), drawn(site.map), `${name} sees what is there`);
  }
}

/** @param {!Array} steps */
async function play(steps) {
  const clock = new Clock();
  const first = picture('a,b|c|', '|d,e|f', 'g||');
  const site = new Witness(first);
  const initial = site.map;
  const people = [Typist, Person, Person].map((Kind, i) => new Kind(NAMES[i], site, clock));
  for (const person of people) await person.arrive();
  const world = { site, people, clock };
  for (const step of steps) await people[step.who].act(step);
  await settle(world);
  const there = wordsOf(site.map);
  for (const word of people.flatMap(({ inNotes }) => inNotes)) {
    ok(there.has(word) || site.letGo.has(word), `${word} is lost`);
  }
  for (const person of people) await undoAndRedo(world, person, initial);
}

async function undoAndRedo(world, person, initial) {
  const { site } = world;
  const { name, session } = person;
  const before = site.map;
  const things = new Set([...thingsOf(initial), ...thingsOf(before)]);
  const isTheirs = (thing) => !site.hands.get(thing)?.has(name);
  const isOwn = (thing) => !isTheirs(thing) && site.hands.get(thing).size === 1;
  const [theirs, own] = [[...things].filter(isTheirs), [...things].filter(isOwn)];
  const others = [...wordsOf(before)].filter(
    (word) => !word.startsWith(name) && !site.letGo.has(word),
  );

  const { history } = session;
  const { length } = history.past;
  const { skipped } = person;
  const undone = history.future.length;
  let count = 0;
  for (; session.status.undo; count++) {
    ok(count <= 2 * length, `${name} undoes without an end`);
    const { text } = session.status.undo;
    person.undo();
    // What it belonged to is gone: the words were saved [M4].
    if (text && !person.text) person.skipped++;
    person.giveUp();
  }
  await settle(world);
  const after = site.map;
  for (const thing of theirs) {
    equal(valueOf(after, thing), valueOf(before, thing), `${thing}, which ${name} never touched`);
  }
  for (const thing of own) {
    // A heading may have been left since somebody's notes were in it then.
    if (!thing.startsWith('note') && (person.skipped || isBuiltUpon(after, thing, isOwn))) continue;
    equal(valueOf(after, thing), valueOf(initial, thing), `${thing}, which only ${name} touched`);
  }
  const left = wordsOf(after);
  for (const word of others) ok(left.has(word), `${word} is gone with what ${name} undid`);

  for (count = 0; history.future.length > undone; count++) {
    ok(count <= 4 * length, `${name} redoes without an end`);
    person.redo();
    person.giveUp();
  }
  await settle(world);
  // A step that others have built upon is left as it is, and so is what would have come back with it.
  if (person.skipped > skipped) return;
  const [was, is] = [before, site.map].map(seen);
  for (const part of Object.keys(was)) equal(is[part], was[part], `${name} has redone all`);
}

/** @param {!Array} steps @return {!Promise<?Error>} */
const problemOf = (steps) =>
  play(steps).then(
    () => null,
    (problem) => problem,
  );

/** As few of the steps as still fail. */
async function shrunk(steps) {
  for (let size = steps.length >> 1; size; size >>= 1) {
    for (let at = 0; at < steps.length; ) {
      const fewer = steps.toSpliced(at, size);
      if (await problemOf(fewer)) steps = fewer;
      else at += size;
    }
  }
  return steps;
}

async function sessions(first, last) {
  for (let seed = first; seed <= last; seed++) {
    const steps = stepsOf(seed);
    if (!(await problemOf(steps))) continue;
    const few = await shrunk(steps);
    const { stack } = await problemOf(few);
    const told = few.map(({ who, kind, numbers }) => `${NAMES[who]} ${kind} ${numbers}`);
    throw new Error([`seed ${seed}:`, ...told, stack].join('\n'));
  }
}

export default Object.fromEntries(
  Array.from({ length: SEEDS / 100 }, (_, i) => [100 * i + 1, 100 * i + 100]).map(
    ([first, last]) => [
      `[E36] [E47] [M10] [U41] undone, all that one did is gone and what others did stands; redone, it is back: seeds ${first} to ${last}`,
      () => sessions(first, last),
    ],
  ),
);
