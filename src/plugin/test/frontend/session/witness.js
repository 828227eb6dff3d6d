import { idOf } from '../../../main/frontend/editor/session/undo.js';
import { given } from '../expect.js';
import { Site } from './site.js';

/** @template T @param {readonly T[]} list @param {number} number from 0 to 1 */
export const any = (list, number) => list[Math.floor(number * list.length)];

/** @param {string} text */
export const wordsIn = (text) => text.split(' ').filter(Boolean);

/** @param {JourneyMap} map @returns {Set<string>} every word in its notes */
export const wordsOf = (map) => new Set(map.notes.flatMap(({ text }) => wordsIn(text)));

/** A site that knows who has had a hand in what. */
export class Witness extends Site {
  /** @param {MapJson} map */
  constructor(map) {
    super(map);
    /** @type {Map<string, Set<string>>} */
    this.hands = new Map();
    /** Every stage that there was. @type {Map<string, Stage>} */
    this.stages = new Map();
    /** Words that someone has undone away, knowing what they did. @type {Set<string>} */
    this.letGo = new Set();
    /** Who asks next. */
    this.asks = this.author;
  }

  /** Who has changed it. @param {string} thing as `note a` */
  by(thing) {
    const hands = this.hands.get(thing) ?? new Set();
    this.hands.set(thing, hands);
    return hands;
  }

  /** @param {Edit[]} edits */
  save(edits) {
    const { map: before, author } = this;
    this.author = this.asks;
    const outcomes = super.save(edits);
    const { name } = this.asks;
    if (this.map === before) this.author = author;
    const added = edits.flatMap((edit) => (edit.type === 'add-stage' ? [edit.stage] : []));
    for (const stage of [...before.stages, ...added]) this.stages.set(stage.id, stage);
    edits.forEach((edit, i) => {
      const outcome = outcomes[i];
      // What two people did alike is both their doing.
      if (outcome.outcome === 'kept') return;
      const note = outcome.outcome === 'both-kept' ? outcome.note : undefined;
      const [, kind] = edit.type.split('-');
      const id = note ?? idOf(edit) ?? '';
      // That there are two texts now is more than one person's doing.
      if (note) this.by(`note ${note}`).add('both');
      this.by(edit.type === 'set-field' ? edit.field : `${kind} ${id}`).add(name);
      if (edit.type !== 'add-stage' && edit.type !== 'remove-stage') return;
      const { steps } = given(edit.type === 'add-stage' ? edit.stage : this.stages.get(id));
      steps.forEach((step) => this.by(`step ${step.id}`).add(name));
    });
    return outcomes;
  }

  /** @param {number} version */
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

/** The names of what a map is made of. @param {JourneyMap} map */
export function thingsOf({ notes, rows, stages, steps }) {
  const named = (/** @type {string} */ kind, /** @type {readonly {id: string}[]} */ list) =>
    list.map(({ id }) => `${kind} ${id}`);
  return [
    'title',
    ...named('note', notes),
    ...named('row', rows),
    ...named('stage', stages),
    ...named('step', steps),
  ];
}

/**
 * @param {JourneyMap} map
 * @param {string} thing
 * @returns {string} what it says, and where; not how it stands to its neighbours
 */
export function valueOf(map, thing) {
  const [kind, id] = thing.split(' ');
  if (!id) return map.title;
  /** @type {Partial<Stage & Row>} */
  const found = map[/** @type {keyof Things} */ (kind)](id) ?? {};
  const { steps, tone = 'neutral', ...value } = found;
  const holder = kind === 'step' && map.stageOf(id)?.id;
  return JSON.stringify([Object.entries(value).sort(), tone, holder]);
}
