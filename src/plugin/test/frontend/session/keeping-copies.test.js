import { CopiedStorage } from '../../../main/frontend/editor/session/copied-storage.js';
import { copying } from '../../../main/frontend/editor/session/keeping-copies.js';
import { equal, given, ok } from '../expect.js';
import { add, change, drawn, picture } from '../maps.js';
import { settled } from './clock.js';
import { Machine, offline } from './machine.js';
import { Site } from './site.js';

const NUMBER = 'journey-map-number';

export default {
  async '[E88] what was typed right before the browser was killed is shown and saved, though local storage has nothing of it'() {
    for (const isEarly of [false, true]) {
      const first = await offline();
      const { written } = first;
      await first.write(add('words', 'r1', 's2'));
      const again = await first.again(written).open('second', isEarly);
      await again.browser.clock.advance(2500);
      equal(drawn(again.session.map), ['a|words']);
      await again.browser.clock.advance(2000);
      equal([drawn(first.site.map), again.records], [['a|words'], []]);
    }
  },

  async '[E88] its last state counts where local storage has an earlier one, also if that was taken up already'() {
    for (const later of [1000, 100000]) {
      const first = await offline();
      await first.write(add('He', 'r1', 's2'));
      const { written } = first;
      await first.write(change('He', 'He', 'Hello'));
      const again = await first.again(written, later).open('second', true);
      await again.browser.clock.advance(5000);
      equal(
        [drawn(again.session.map), drawn(first.site.map), again.session.saver.state],
        [['a|Hello'], ['a|Hello'], 'clean'],
      );
    }
  },

  async '[E88] what was saved, discarded or undone does not come back, whatever local storage has of it'() {
    /** @type {Record<string, (machine: Machine) => unknown>} */
    const ends = {
      discarded: ({ session }) => session.discard(),
      undone: ({ session }) => session.undo(),
      saved: ({ session, browser }) => {
        browser.online();
        return session.flush();
      },
    };
    for (const [how, end] of Object.entries(ends)) {
      const first = await offline();
      const none = first.written;
      await first.write(add('words', 'r1', 's2'));
      const some = first.written;
      await end(first);
      await settled();
      for (const written of [none, some, first.written]) {
        const site = new Site(picture('a|'));
        const again = first.again(written);
        again.site = again.browser.site = site;
        await again.open('second');
        await again.browser.clock.advance(100000);
        equal([drawn(again.session.map), drawn(site.map)], [['a|'], ['a|']], how);
        equal(again.records, [], how);
      }
    }
  },

  async '[E88] nor does what of it was taken up before the copies were read'() {
    for (const end of /** @type {const} */ (['discard', 'undo'])) {
      const first = await offline();
      await first.write(add('words', 'r1', 's2'));
      const { written } = first;
      first.session[end]();
      await settled();
      const again = await first.again(written, 100000).open('second', true);
      equal(
        [drawn(again.session.map), again.session.saver.state, again.records],
        [['a|'], 'clean', []],
      );
      await again.browser.clock.advance(5000);
      equal(drawn(first.site.map), ['a|'], end);
    }
  },

  async '[E88] what someone has made of an earlier state before the copies were read stays where it is, beside the last one'() {
    const first = await offline();
    await first.write(add('He', 'r1', 's2'));
    const { written } = first;
    await first.write(change('He', 'He', 'Hello'));
    const again = first.again(written, 100000);
    const session = await again.browser.open('second');
    await again.write(change('He', 'He', 'He!'));
    const { storage, disk, browser } = again;
    const copied = new CopiedStorage({ storage: () => storage, clock: browser.clock }, disk);
    copying(session, async () => {}, copied);
    await browser.clock.advance(5000);
    equal([drawn(first.site.map), again.records], [['a|He!,Hello'], []]);
  },

  async '[E88] its last state is taken up even if there was no room yet for the earlier one under the name of the new window'() {
    const first = await offline();
    await first.write(add('He', 'r1', 's2'));
    const { written } = first;
    await first.write(change('He', 'He', 'Hello'));
    const again = first.again(written, 100000);
    again.storage.full = true;
    const session = await again.browser.open('second');
    again.storage.full = false;
    const { storage, disk, browser } = again;
    const copied = new CopiedStorage({ storage: () => storage, clock: browser.clock }, disk);
    copying(session, async () => {}, copied);
    await browser.clock.advance(5000);
    equal([drawn(first.site.map), again.records], [['a|Hello'], []]);
  },

  async '[E88] what one window has taken over from another is there once'() {
    const first = await offline();
    const { written } = first;
    await first.write(add('words', 'r1', 's2'));
    first.browser.crash();
    const second = new Machine(first.site, first.disk, first.storage, 100000);
    await second.open('second');
    second.browser.offline();
    equal(drawn(second.session.map), ['a|words']);
    const again = await second.again(written, 100000).open('third');
    equal([drawn(again.session.map), again.session.pending.count], [['a|words'], 1]);
    equal(again.records, ['journey-map:me:1:Journey%20map:third']);
  },

  async '[E88] where the database is refused or hangs, all is as without copies, and nothing is numbered'() {
    for (const fault of /** @type {const} */ (['isRefusing', 'isHanging'])) {
      const machine = new Machine();
      machine.disk[fault] = true;
      await offline(machine);
      await machine.write(add('words', 'r1', 's2'));
      const { stored, state } = machine.session.status;
      equal([stored, state, machine.storage.getItem(NUMBER)], [true, 'dirty', null], fault);
      ok(!given(machine.storage.getItem(machine.records[0])).includes('number'), fault);
      machine.browser.online();
      await machine.browser.clock.advance(5000);
      equal([drawn(machine.site.map), machine.records], [['a|words'], []], fault);
    }
  },

  async '[E88] a database that fails later keeps nothing from being stored and saved'() {
    const machine = await offline();
    machine.disk.isRefusing = true;
    await machine.write(add('words', 'r1', 's2'));
    equal([machine.session.status.stored, machine.records.length], [true, 1]);
    machine.disk.isRefusing = false;
    await machine.write(add('more', 'r1', 's2'));
    const again = await machine.again({}).open('second');
    await again.browser.clock.advance(5000);
    equal(drawn(machine.site.map), ['a|words,more']);
  },

  async '[E88] nothing is copied that local storage has no room for, and the map says that it is not stored'() {
    const machine = await offline();
    machine.storage.full = true;
    await machine.write(add('words', 'r1', 's2'));
    equal([machine.session.status.stored, machine.session.atRisk], [false, true]);
    equal(machine.disk.copies.size, 0);
  },

  async '[E88] where there is no room for what was forgotten, it waits for some'() {
    const first = await offline();
    const { written } = first;
    await first.write(add('words', 'r1', 's2'));
    const full = first.again(written);
    full.storage.full = true;
    await full.open('second');
    equal([full.written, drawn(full.session.map)], [written, ['a|']]);
    const again = await full.again(written).open('third');
    await again.browser.clock.advance(5000);
    equal(drawn(first.site.map), ['a|words']);
  },

  async '[E88] what was stored before there were copies is copied as soon as there are'() {
    const machine = new Machine();
    await machine.browser.open();
    machine.browser.offline();
    machine.session.dispatch([add('words', 'r1', 's2')]);
    const copied = new CopiedStorage(
      { storage: () => machine.storage, clock: machine.browser.clock },
      machine.disk,
    );
    await copying(machine.session, async () => {}, copied);
    await settled();
    const again = await machine.again({}).open('second');
    await again.browser.clock.advance(5000);
    equal(drawn(machine.site.map), ['a|words']);
  },

  async '[E88] what was typed before the editor is there is copied as soon as there are copies, and its end too'() {
    const root = document.createElement('div');
    root.className = 'journey-map';
    const key = 'journey-map:me:1:Journey%20map:early';
    root.journeyMapEarly = /** @type {EarlyInput} */ ({ key });
    document.body.append(root);
    const machine = new Machine();
    const at = machine.browser.clock.time;
    machine.storage.setItem(key, JSON.stringify({ at, edits: [], aside: [] }));
    await machine.open();
    root.remove();
    await settled();
    const { text } = given(machine.disk.copies.get(key));
    equal(JSON.parse(given(text)).edits, []);
    given(machine.copied).storage().removeItem(key);
    await settled();
    equal(machine.disk.copies.get(key)?.text, null);
  },

  async '[E88] what is taken over is there once, whenever the browser is killed'() {
    const machine = await offline();
    await machine.write(add('words', 'r1', 's2'));
    const { disk } = machine;
    /** @type {string[][]} what is on the disk after each of its changes */
    const states = [];
    const { change: write } = disk;
    disk.change = async (...about) => {
      await write.apply(disk, about);
      states.push([...disk.copies.values()].flatMap(({ key, text }) => (text ? [key] : [])));
    };
    machine.browser.crash();
    const second = new Machine(machine.site, disk, machine.storage, 100000);
    await second.open('second');
    await settled();
    equal(
      new Set(states.map((keys) => keys.join())),
      new Set(['journey-map:me:1:Journey%20map:second']),
    );
  },
};
