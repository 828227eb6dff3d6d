import { between } from '../../../main/frontend/editor/edit/between.js';
import { apply } from '../../../main/frontend/editor/edit/apply.js';
import { restore } from '../../../main/frontend/editor/session/restore.js';
import { JourneyMap } from '../../../main/frontend/editor/model/journey-map.js';
import { equal, frozen, ok } from '../expect.js';
import { add, change, dice, drawn, move, picture, remove, seen } from '../maps.js';
import { Browser } from './browser.js';
import { Site } from './site.js';

/** A map of these few ids, so that two of them have much in common and much not. @param {() => number} random */
function randomMap(random) {
  const some = (/** @type {string[]} */ ids) => ids.filter(() => random() < 0.6);
  const shuffled = (/** @type {string[]} */ list) =>
    list
      .map((x) => ({ x, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ x }) => x);
  const word = () => 'abc'[Math.floor(random() * 3)];
  const all = shuffled(some(['s1', 's2', 's3', 's4', 's5', 's6']).concat('s7'));
  /** @type {Stage[]} */
  const stages = [];
  for (const id of all) {
    if (!stages.length || random() < 0.5) {
      stages.push({ id: 'S' + id.slice(1), heading: word(), prompt: word(), steps: [] });
    }
    stages.at(-1)?.steps.push(random() < 0.5 ? { id } : { id, heading: word() });
  }
  const rows = shuffled(some(['r1', 'r2', 'r3']).concat('r4')).map((id) => ({
    id,
    heading: word(),
    prompt: '',
    tone: random() < 0.5 ? 'neutral' : 'positive',
    kind: random() < 0.5 ? 'notes' : 'scale',
  }));
  const pick = (/** @type {readonly {id: string}[]} */ list) =>
    list[Math.floor(random() * list.length)].id;
  const notes = shuffled(some(Array.from({ length: 12 }, (_, i) => 'n' + i))).map((id) => {
    const note = {
      id,
      row: pick(rows),
      step: pick(all.map((step) => ({ id: step }))),
      text: word(),
    };
    const labelled = random() < 0.3 ? { ...note, category: word() } : note;
    return random() < 0.3 ? { ...labelled, picture: `${word()}.png` } : labelled;
  });
  const context = { heading: 'Scenario', prompt: '', text: word() };
  const values = some([...all, 'gone']).map((step) => {
    return { row: pick([...rows, { id: 'gone' }]), step, value: Math.floor(random() * 5) - 2 };
  });
  return JourneyMap.of(frozen({ title: word(), context, stages, rows, notes, values }));
}

/** A site, and someone at it. @param {...string} lines its map, which is version 4 */
async function open(...lines) {
  const site = new Site(picture(...lines));
  return { site, session: await new Browser(site).open() };
}

export default {
  '[M10] what makes one map of another does, and undone gives the one before'() {
    for (let seed = 1; seed <= 300; seed++) {
      const random = dice(seed);
      const [from, to] = [randomMap(random), randomMap(random)];
      let id = 0;
      const steps = between(from, to, () => 'x' + id++);
      const after = apply(
        from,
        steps.map(({ edit }) => edit),
      ).map;
      equal(seen(after), seen(to), 'seed ' + seed);
      const backs = steps.map(({ back }) => back).reverse();
      equal(seen(apply(after, backs).map), seen(from), 'back, seed ' + seed);
    }
  },

  async '[E36] restoring a version can be undone, and ends what could be redone'() {
    const { site, session } = await open('a|b');
    session.dispatch([add('c', 'r1', 's1', 'a'), change('b', 'b', 'B', 'r1', 's2')]);
    session.dispatch([move('a', 'r1', 's2', null)]);
    session.undo();
    await restore(session, '4');
    equal([drawn(session.map), session.redo()], [['a|b'], null]);
    session.undo();
    await session.flush();
    equal([drawn(session.map), drawn(site.map)], [['a,c|B'], ['a,c|B']]);
    session.redo();
    equal(drawn(session.map), ['a|b']);
  },

  async '[M2] each time it is asked for has a stamp of its own, and none is of this window’s edits'() {
    const site = new Site(picture('a|b'));
    const session = await new Browser(site, { random: dice(1) }).open();
    await restore(session, '4');
    await restore(session, '4');
    const stamps = site.requests
      .filter(({ url }) => url.endsWith('/restore'))
      .map(({ sent }) => `${Object(sent).stamp}`);
    ok(
      stamps.every((stamp) => /^[a-z0-9]+:1$/.test(stamp)),
      `no stamps: ${stamps}`,
    );
    const ids = new Set([session.client, ...stamps.map((stamp) => stamp.split(':')[0])]);
    equal(ids.size, 3);
  },

  async '[E36] undone, it leaves what others have done since'() {
    const { site, session } = await open('a|b');
    session.dispatch([remove('a'), add('c', 'r1', 's1')]);
    await restore(session, '4');
    site.edit(change('a', 'a', 'theirs'), add('new', 'r1', 's2'));
    await session.poller.ask();
    session.undo();
    await session.flush();
    equal(drawn(site.map), ['c,theirs|b,new']);
  },

  async '[E36] [U41] what others had done before, and this window has not heard of, is not undone with it'() {
    const { site, session } = await open('a|b');
    session.dispatch([add('c', 'r1', 's1')]);
    await session.flush();
    site.edit(add('theirs', 'r1', 's2'));
    await restore(session, '5');
    equal(drawn(session.map), ['a,c|b']);
    session.undo();
    await session.flush();
    equal(drawn(site.map), ['a,c|b,theirs']);
  },

  "[E36] F41 nor is a restored version said to be someone's doing who has restored it themself"() {
    return open('a|b').then(async ({ site, session }) => {
      session.dispatch([remove('a')]);
      await session.flush();
      /** @type {Array<[remote: boolean, people: number]>} */
      const told = [];
      session.subscribe(({ remote, by }) => told.push([remote, by instanceof Map ? by.size : -1]));
      await restore(session, '4');
      equal(drawn(site.map), ['a|b']);
      equal(told, [[true, 0]]);
    });
  },

  async '[E36] [U41] undone, nothing of how it was done is left, though others have gone on from it'() {
    const { site, session } = await open('a|b', 'c|');
    session.dispatch([remove('b'), { type: 'remove-stage', id: 'S2' }]);
    await restore(session, '4');
    site.edit({ type: 'add-step', stage: 'S2', step: { id: 'theirs' }, after: 's2' });
    await session.poller.ask();
    session.undo();
    await session.flush();
    equal(
      site.map.stages.map(({ steps }) => steps.map(({ id }) => id)),
      [['s1'], ['s2', 'theirs']],
    );
  },
};
