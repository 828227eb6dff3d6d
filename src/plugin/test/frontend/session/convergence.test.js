import { equal, ok } from '../expect.js';
import { dice, drawn, picture } from '../maps.js';
import { PersonOnBadLine, wordsAnywhereIn } from './bad-line.js';
import { FATES, SiteWithChangingFile } from './changing-file.js';
import { Clock } from './clock.js';
import { wordsOf } from './witness.js';

/**
 * Nothing that anyone has typed is gone from everywhere, and nobody is told that it is saved while
 * it isn't.
 *
 * @param {PersonOnBadLine[]} people @param {SiteWithChangingFile} site @param {number} seed
 */
function check(people, site, seed) {
  if (site.isPutBack) people.forEach(({ holds }) => holds.clear());
  site.isPutBack = false;
  const letGo = new Set(people.flatMap((person) => [...person.letGo]));
  for (const { name, words, session, storage, sees, holds } of people) {
    // That versions were removed shows only for as long as nobody has saved on top of the one that was left.
    if (!session.lostFile.former && site.isRolledBack && site.tag !== site.since) holds.clear();
    for (const word of holds)
      ok(sees.has(word) || letGo.has(word), `${word} is on ${name}'s screen no more, seed ${seed}`);
    const stored = new Set(wordsAnywhereIn(Object.values(storage)));
    // What a window that crashed has left isn't on this one's screen, as long as that one may be alive.
    const own =
      session.saver.state === 'clean' ? wordsAnywhereIn(storage.getItem(session.outbox.key)) : [];
    for (let i = 1; i <= words; i++) {
      const word = name + i;
      if (letGo.has(word)) continue;
      ok(
        sees.has(word) || stored.has(word) || site.ever.has(word),
        `${word} is gone, seed ${seed}`,
      );
      const isClaimed = session.saver.state === 'clean' && (sees.has(word) || own.includes(word));
      ok(!isClaimed || site.ever.has(word), `${word} is not saved, seed ${seed}`);
    }
  }
}

/** @param {number} seed @param {string} [fate] */
async function simulate(seed, fate) {
  const random = dice(seed);
  const clock = new Clock();
  const site = new SiteWithChangingFile(picture('a|b', '|c'));
  const people = ['A', 'B', 'C', 'D'].map((name) => new PersonOnBadLine(name, site, clock, random));
  for (const person of people) await person.arrive();
  for (const person of people) person.bad = true;
  for (let turn = 0; turn < 60; turn++) {
    for (const person of people) {
      const chance = random();
      if (chance < 0.5) person.act();
      else if (chance < 0.53) person.offline = !person.offline;
      else if (chance < 0.54) person.skew = (random() - 0.5) * 4 * 86400000;
      else if (chance < 0.56 && !person.offline) await person.reload();
      else if (chance < 0.565 && !person.offline) await person.crash();
      else if (chance < 0.7 && fate) await person.choose();
      check(people, site, seed);
    }
    if (random() < 0.05) site.recent.clear();
    if (fate && turn % 20 === 10) {
      const gone = site.drop(() => FATES[fate](site));
      Object.assign(site, { since: site.tag, isRolledBack: fate === 'rolled back' });
      for (const { session, holds, sees } of people) {
        // Someone who hasn't decided about one such change yet still has the map from before it.
        if (!session.lostFile.former) gone.forEach((word) => sees.has(word) && holds.add(word));
      }
    }
    if (turn % 20 === 15) site.drop(() => site.back?.());
    await clock.advance(700);
    check(people, site, seed);
  }
  for (const person of people) person.bad = person.offline = false;
  for (let round = 0; round < 6; round++) {
    await clock.advance(200000);
    for (const person of people) {
      person.session.active();
      person.session.retry();
      if (fate) await person.choose();
    }
    check(people, site, seed);
  }
  await clock.advance(200000);

  ok(site.told.includes('changes') && site.told.includes('map'), 'both kinds of news');
  const there = wordsOf(site.map);
  const letGo = new Set(people.flatMap((person) => [...person.letGo]));
  for (const { name, words, session } of people) {
    equal([session.saver.state, session.pending.count], ['clean', 0], `${name}, seed ${seed}`);
    equal(drawn(session.map), drawn(site.map), `${name} sees the same map, seed ${seed}`);
    for (let i = 1; i <= words; i++) {
      const word = name + i;
      const isLetGo = letGo.has(word) || site.dropped.has(word);
      ok(there.has(word) || isLetGo, `${word} is lost, seed ${seed}`);
    }
  }
}

/**
 * @param {number} count @param {string} name @param {(seed: number) => Promise<void>} run
 * @returns {Array<[name: string, run: () => Promise<void>]>}
 */
const seeds = (count, name, run) =>
  Array.from({ length: count }, (_, i) => [`${name}, seed ${i + 1}`, () => run(i + 1)]);

export default Object.fromEntries([
  ...seeds(
    20,
    '[M1] [M2] [M11] four people on bad lines end with one map and every word',
    simulate,
  ),
  ...Object.keys(FATES).flatMap((fate) =>
    seeds(4, `[E55] F42 so they do where the file is ${fate}`, (seed) => simulate(seed, fate)),
  ),
]);
