import { apply } from '../../../main/frontend/editor/edit/apply.js';
import { JourneyMap } from '../../../main/frontend/editor/model/journey-map.js';
import { Company } from '../../../main/frontend/editor/view/company.js';
import { Collaborators } from '../../../main/frontend/editor/view/collaborators.js';
import { h } from '../../../main/frontend/editor/dom/element.js';
import { equal, given, ok } from '../expect.js';
import { add, change, fileOf } from '../maps.js';
import { Desk } from './desk.js';

/**
 * What glows after others have changed these notes, and what was said of it.
 *
 * @param {Authors} by
 * @param {...string} ids
 */
function glowing(by, ...ids) {
  const { view, root } = new Desk('a,b|c');
  view.getText = (key, ...args) => [key, ...args].join(' ');
  new Collaborators(view, h('ul')).changed({ changed: { ...nothing, notes: new Set(ids) }, by });
  const notes = [...root.querySelectorAll('.jm-glow')].map((li) => [
    li.dataset.note,
    li.dataset.by,
  ]);
  return [notes, view.notices.live.textContent];
}

/** @type {Changed} */
const nothing = { notes: new Set(), cells: new Set() };

const eva = { name: 'eva', fullName: 'Eva Editor' };
const tom = { name: 'tom', fullName: 'Tom Tester' };

export default {
  '[E2] a tray that the page showed goes when the map that the server sends has no unplaced notes'() {
    const desk = new Desk('a|b');
    const { view, root, session } = desk;
    // What the page shows in it is not in the map that one begins with.
    root.append(h('section.jm-unplaced', null, h('ul.jm-notes', null, h('li.jm-note', null, 'c'))));
    view.draw({ map: apply(session.map, [change('a', 'a', 'A')]).map, changed: nothing });
    equal(root.querySelectorAll('.jm-unplaced').length, 1);
    const json = structuredClone(fileOf(session.map));
    view.draw({ map: JourneyMap.of(json, session.map), changed: nothing, by: null });
    equal(root.querySelectorAll('.jm-unplaced').length, 0);
  },

  '[E30] who is here is drawn anew only when someone comes or goes'() {
    const list = h('ul');
    const them = new Collaborators(new Desk('a|').view, list);
    const shown = () => [...list.children];
    const at = (/** @type {typeof eva} */ person, cell = '') => ({ ...person, cell });
    them.show([at(eva)]);
    const [first] = shown();
    them.show([at(eva, 'r1/s1')]);
    ok(shown()[0] === first, 'drawn again');
    them.show([at(eva), at(tom)]);
    equal(shown().length, 2);
    them.show([]);
    equal(shown().length, 0);
  },

  '[E52] what someone changes in a cell draws that cell, no row, no heading and no tray'() {
    const desk = new Desk('a,b|c', 'd|e');
    /** @type {string[]} */
    const drawn = [];
    const { grid } = desk.view;
    for (const name of /** @type {const} */ ([
      'drawTitle',
      'drawStages',
      'drawRows',
      'drawCell',
      'drawTray',
    ])) {
      const draw = /** @type {Function} */ (grid[name]);
      grid[name] = (/** @type {unknown[]} */ ...args) => {
        drawn.push(name);
        draw.apply(grid, args);
      };
    }
    desk.remote(change('c', 'c', 'theirs', 'r1', 's2'), add('new', 'r1', 's2', 'c'));
    equal(drawn, ['drawCell']);
    equal(desk.find('[data-note="c"]').textContent, 'theirs');
  },

  async '[E66] who is here is shown when what shows them is there; where it cannot be had, with the next news'() {
    const desk = new Desk('a|');
    const list = h('ul');
    const module = import('../../../main/frontend/editor/view/collaborators.js');
    await module;
    const tries = [Promise.reject(new TypeError('offline')), module];
    const company = new Company(desk.view, list, () => given(tries.shift()));
    const people = [{ name: 'eva', fullName: 'Eva Editor', cell: '' }];
    const shown = async () => {
      company.show(people);
      await new Promise((done) => setTimeout(done));
      return list.children.length;
    };
    company.show([]);
    equal([tries.length, await shown(), await shown()], [2, 0, 1]);
  },

  '[E64] each person has one colour, from the first sight on'() {
    const { view, root } = new Desk('a,b|c');
    const list = h('ul');
    const others = new Collaborators(view, list);
    const people = [
      { name: 'eva', fullName: 'Eva Editor', cell: 'r1/s1' },
      { name: 'tom', fullName: 'Tom Tester', cell: 'r1/s2' },
    ];
    const hues = (/** @type {Iterable<HTMLElement>} */ elements) =>
      [...elements].map((element) => element.dataset.byHue);
    others.show(people);
    equal(hues(list.querySelectorAll('.jm-person')), ['1', '2']);
    equal(hues(root.querySelectorAll('td[data-by]')), ['1', '2']);
    others.changed({ changed: { ...nothing, notes: new Set(['c']) }, by: people[1] });
    others.show([people[1]]);
    equal(hues(list.querySelectorAll('.jm-person')), ['2']);
    equal(hues(root.querySelectorAll('[data-by]')), ['2', '2']);
    equal(hues(root.querySelectorAll('.jm-glow')), ['2']);
  },

  '[E28] each note that others changed glows with the name of who changed it'() {
    const by = new Map([
      ['a', eva],
      ['c', tom],
      ['gone', tom],
    ]);
    equal(glowing(by, 'a', 'c', 'gone'), [
      [
        ['a', 'Eva Editor'],
        ['c', 'Tom Tester'],
      ],
      'said.changed-by Eva Editor, Tom Tester 2',
    ]);
  },

  '[E28] what this window has saved itself does not glow'() {
    equal(glowing(new Map([['a', eva]]), 'a', 'b')[0], [['a', 'Eva Editor']]);
    equal(glowing(new Map(), 'b'), [[], '']);
  },

  async '[E28] a note that someone writes on and on glows when they begin, and not again until they have paused'() {
    const { view, root, clock } = new Desk('a,b|c');
    /** @type {string[]} */
    const said = [];
    view.announce = (key) => said.push(key);
    const others = new Collaborators(view, h('ul'));
    const save = (/** @type {string} */ id, by = eva) => {
      const li = given(root.querySelector(`[data-note=${id}]`));
      li.classList.remove('jm-glow');
      others.changed({ changed: { ...nothing, notes: new Set([id]) }, by });
      return li.matches('.jm-glow');
    };
    equal(save('a'), true);
    for (let times = 0; times < 12; times++) {
      await clock.advance(5000);
      equal(save('a'), false);
    }
    equal(said.length, 1);
    equal([save('b'), save('a', tom)], [true, true]);
    await clock.advance(20000);
    equal(save('a'), true);
  },

  '[E28] one name counts for all notes, and where none is known, someone'() {
    equal(glowing(eva, 'b', 'c')[1], 'said.changed-by Eva Editor 2');
    equal(glowing(null, 'b'), [[['b', 'someone']], 'said.changed-by someone 1']);
  },
};
