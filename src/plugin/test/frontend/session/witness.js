import { Site } from './world.js';

/** @param {!Array} list @param {number} number from 0 to 1 */
export const any = (list, number) => list[Math.floor(number * list.length)];

/** @param {string} text */
export const wordsIn = (text) => text.split(' ').filter(Boolean);

/** @param {!JourneyMap} map @return {!Set<string>} every word in its notes */
export const wordsOf = (map) => new Set(map.notes.flatMap(({ text }) => wordsIn(text)));

/** A site that knows who has had a hand in what. */
export class Witness extends Site {
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
export function thingsOf({ notes, rows, stages, steps }) {
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
export function valueOf(map, thing) {
  const [kind, id] = thing.split(' ');
  if (!id) return map.title;
  const { steps, tone = 'neutral', ...value } = map[kind](id) ?? {};
  const holder = kind === 'step' && map.stageOf(id)?.id;
  return JSON.stringify([Object.entries(value).sort(), tone, holder]);
}
