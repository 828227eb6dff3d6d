import { between } from '../../../main/frontend/editor/edit/between.js';
import { apply } from '../../../main/frontend/editor/edit/apply.js';
import { JourneyMap } from '../../../main/frontend/editor/model/journey-map.js';
import { equal, frozen } from '../expect.js';
import { add, change, dice, drawn, fileOf, move, picture, remove } from '../maps.js';
import { Browser, Site, json } from './world.js';

/** What people see of a map. */
const seen = (map) => ({
  title: map.title,
  context: map.context,
  stages: map.stages,
  rows: map.rows,
  cells: drawn(map),
  notes: map.notes.map(({ id, category = '' }) => id + category).sort(),
});

/** A map of these few ids, so that two of them have much in common and much not. */
function randomMap(random) {
  const some = (ids) => ids.filter(() => random() < 0.6);
  const shuffled = (list) =>
    list
      .map((x) => [random(), x])
      .sort((a, b) => a[0] - b[0])
      .map(([, x]) => x);
  const word = () => 'abc'[Math.floor(random() * 3)];
  const all = shuffled(some(['s1', 's2', 's3', 's4', 's5', 's6']).concat('s7'));
  const stages = [];
  for (const id of all) {
    if (!stages.length || random() < 0.5) {
      stages.push({ id: 'S' + id.slice(1), heading: word(), prompt: word(), steps: [] });
    }
    stages.at(-1).steps.push(random() < 0.5 ? { id } : { id, heading: word() });
  }
  const rows = shuffled(some(['r1', 'r2', 'r3']).concat('r4')).map((id) => ({
    id,
    heading: word(),
    prompt: '',
    tone: random() < 0.5 ? 'neutral' : 'positive',
  }));
  const pick = (list) => list[Math.floor(random() * list.length)].id;
  const notes = shuffled(some(Array.from({ length: 12 }, (_, i) => 'n' + i))).map((id) => {
    const note = {
      id,
      row: pick(rows),
      step: pick(all.map((step) => ({ id: step }))),
      text: word(),
    };
    return random() < 0.3 ? { ...note, category: word() } : note;
  });
  const context = { heading: 'Scenario', prompt: '', text: word() };
  return JourneyMap.of(frozen({ title: word(), context, stages, rows, notes }));
}

/** A site on which a version can be restored: the map as it was first. */
async function restorable(...lines) {
  const site = new Site(picture(...lines));
  const first = site.map;
  const browser = new Browser(site);
  browser.network = (url, options) => {
    if (!url.endsWith('/restore')) return site.answer(url, options);
    site.map = JourneyMap.of(fileOf(first));
    site.version++;
    return json(200, { version: site.version });
  };
  return { site, browser, session: await browser.open() };
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
    const { site, session } = await restorable('a|b');
    session.dispatch([add('c', 'r1', 's1', 'a'), change('b', 'b', 'B', 'r1', 's2')]);
    session.dispatch([move('a', 'r1', 's2', null)]);
    session.undo();
    await session.restore('1');
    equal([drawn(session.map), session.redo()], [['a|b'], null]);
    session.undo();
    await session.flush();
    equal([drawn(session.map), drawn(site.map)], [['a,c|B'], ['a,c|B']]);
    session.redo();
    equal(drawn(session.map), ['a|b']);
  },

  async '[E36] undone, it leaves what others have done since'() {
    const { site, session } = await restorable('a|b');
    session.dispatch([remove('a'), add('c', 'r1', 's1')]);
    await session.restore('1');
    site.edit(change('a', 'a', 'theirs'), add('new', 'r1', 's2'));
    await session.live.ask();
    session.undo();
    await session.flush();
    equal(drawn(site.map), ['c,theirs|b,new']);
  },
};
