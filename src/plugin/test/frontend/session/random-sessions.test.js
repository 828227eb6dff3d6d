import { equal, ok } from '../expect.js';
import { dice, drawn, picture, seen } from '../maps.js';
import { Person, Typist } from './people.js';
import { Witness, any, thingsOf, valueOf, wordsOf } from './witness.js';
import { Clock } from './clock.js';

/**
 * Two or three people at one map: they type, give up, undo, redo, restore versions and lose the
 * line. What a step does follows from the numbers in it and from the map as it is by then. So
 * whatever is left of a session's steps is a session, too; of one that fails, all those are left
 * out without which it still fails.
 */
const SEEDS = 300;
const STEPS = 40;
const NAMES = 'ABC';

/**
 * @typedef {import('./people.js').Act & {who: number}} Step
 * @typedef {{site: Witness, people: Person[], clock: Clock}} World
 */

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
}).flatMap(([kind, count]) =>
  Array(count).fill(/** @type {import('./people.js').Act['kind']} */ (kind)),
);

/** @param {number} seed @returns {Step[]} */
function stepsOf(seed) {
  const random = dice(seed);
  const people = 2 + (seed % 2);
  return Array.from({ length: STEPS }, () => ({
    who: Math.floor(random() * people),
    kind: any(KINDS, random()),
    numbers: [random(), random(), random()],
  }));
}

/**
 * Whether someone else has put something into it, or it stands in what someone else has changed.
 *
 * @param {JourneyMap} map @param {string} thing @param {(thing: string) => boolean} isOwn
 */
function isBuiltUpon(map, thing, isOwn) {
  const [kind, id] = thing.split(' ');
  const stage = kind === 'stage' ? map.stage(id) : kind === 'step' ? map.stageOf(id) : undefined;
  const steps = stage ? stage.steps.map((step) => step.id) : [];
  const isIn = (/** @type {Note} */ { row, step }) =>
    kind === 'row' ? row === id : steps.includes(step);
  const parts = [...(stage ? [`stage ${stage.id}`] : []), ...steps.map((step) => `step ${step}`)];
  return map.notes.some(isIn) || !parts.every(isOwn);
}

/** All have ended what they were at, and all of it has got around. @param {World} world */
async function settle({ site, people, clock }) {
  for (const person of people) {
    await person.act({ kind: 'leave', numbers: [0, 0, 0] });
    person.isOnline = true;
    person.session.wake();
  }
  await clock.advance(30000);
  for (const { name, session, faults } of people) {
    // A heading that was written for something that someone else removed is shown until its author discards it.
    const { aside } = session.status;
    if (aside.length && aside.every(({ because }) => because === 'removed')) session.discard();
    equal([session.saver.state, session.pending.count, faults], ['clean', 0, []], name);
    equal(drawn(session.map), drawn(site.map), `${name} sees what is there`);
  }
}

/** @param {Step[]} steps */
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

/** @param {World} world @param {Person} person @param {JourneyMap} initial */
async function undoAndRedo(world, person, initial) {
  const { site } = world;
  const { name, session } = person;
  const before = site.map;
  const things = new Set([...thingsOf(initial), ...thingsOf(before)]);
  const isTheirs = (/** @type {string} */ thing) => !site.hands.get(thing)?.has(name);
  const isOwn = (/** @type {string} */ thing) =>
    !isTheirs(thing) && site.hands.get(thing)?.size === 1;
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
    // A heading may have been left since someone's notes were in it then.
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
  for (const part of /** @type {Array<keyof typeof was>} */ (Object.keys(was))) {
    equal(is[part], was[part], `${name} has redone all`);
  }
}

/** @param {Step[]} steps @returns {Promise<Error | null>} */
const problemOf = (steps) =>
  play(steps).then(
    () => null,
    (problem) => problem,
  );

/** As few of the steps as still fail. @param {Step[]} steps */
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

/** @param {number} first @param {number} last */
async function sessions(first, last) {
  for (let seed = first; seed <= last; seed++) {
    const steps = stepsOf(seed);
    if (!(await problemOf(steps))) continue;
    const few = await shrunk(steps);
    const stack = (await problemOf(few))?.stack;
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
