import { CopiedStorage } from '../../../main/frontend/editor/session/copied-storage.js';
import { keepCopies } from '../../../main/frontend/editor/session/keeping-copies.js';
import { equal, given, ok } from '../expect.js';
import { add, change, dice, drawn, picture } from '../maps.js';
import { Browser } from './browser.js';
import { Clock, settled } from './clock.js';
import { Disk, storageWith } from './disk.js';
import { Site } from './site.js';
import { Storage } from './window-storage.js';

const NUMBER = 'journey-map-number';

/** A browser with a window on a map, whose words are copied. */
class Machine {
  constructor(
    site = new Site(picture('a|')),
    disk = new Disk(),
    storage = new Storage(),
    time = 0,
  ) {
    this.site = site;
    this.disk = disk;
    this.browser = new Browser(site, { storage });
    this.browser.clock.time += time;
  }

  get storage() {
    return this.browser.storage;
  }

  get session() {
    return this.browser.session;
  }

  get records() {
    return Object.keys(this.storage).filter((key) => key.startsWith('journey-map:'));
  }

  /** Opens the page, as soon as it has words to show or has come to rest. */
  async open(client = 'first', isEarly = false) {
    const { browser, disk } = this;
    const session = isEarly ? await browser.open(client) : browser.arriveOnPage(client);
    let begun = isEarly;
    const show = async () => {
      if (!begun) await session.start();
      begun = true;
    };
    this.copied = new CopiedStorage({ storage: () => this.storage, clock: browser.clock }, disk);
    this.isCopying = keepCopies(session, show, this.copied);
    this.isCopying.catch(() => {});
    await browser.clock.advance(200);
    await show();
    return this;
  }

  /** @param {...Edit} edits */
  async write(...edits) {
    this.session.dispatch(edits);
    await settled();
  }

  /** What has been written to the disk by now of local storage. */
  get written() {
    return { ...this.storage.items };
  }

  /**
   * All of the browser is killed, and started again.
   *
   * @param {Record<string, string>} written what of local storage had been written to the disk
   * @param {number} later milliseconds
   */
  again(written, later = 1000) {
    const now = this.browser.clock.time - new Clock().time;
    return new Machine(this.site, this.disk, storageWith(written), now + later);
  }
}

/** Someone without a connection. @param {Machine} [machine] */
async function offline(machine = new Machine()) {
  await machine.open();
  machine.browser.offline();
  return machine;
}

/**
 * What a second window takes for forgotten when it sees the copy of what the first has just stored, and not yet that itself.
 *
 * @param {(first: Machine, storage: ReturnType<typeof storageWith>) => void} goOn what happens in the moment before it looks again
 */
async function besides(goOn) {
  const first = await offline();
  const storage = storageWith(first.written);
  await first.write(add('words', 'r1', 's2'));
  const { clock } = first.browser;
  const restored = new CopiedStorage({ storage: () => storage, clock }, first.disk).restored();
  await settled();
  goOn(first, storage);
  await clock.advance(200);
  return { restored: await restored, storage };
}

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
        [drawn(again.session.map), drawn(first.site.map), again.session.state],
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
      equal([drawn(again.session.map), again.session.state, again.records], [['a|'], 'clean', []]);
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
    keepCopies(session, async () => {}, copied);
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
    keepCopies(session, async () => {}, copied);
    await browser.clock.advance(5000);
    equal([drawn(first.site.map), again.records], [['a|Hello'], []]);
  },

  async '[E88] a number that can not be counted on from is as good as none'() {
    for (const number of ['', 'x', '-1', 'Infinity', '1e300', `${Number.MAX_SAFE_INTEGER}`]) {
      const first = new Machine();
      first.storage.setItem(NUMBER, number);
      await offline(first);
      await first.write(add('words', 'r1', 's2'));
      const { written } = first;
      await first.write(add('more', 'r1', 's2'));
      const again = await first.again(written).open('second');
      await again.browser.clock.advance(5000);
      equal(drawn(first.site.map), ['a|words,more'], number);
    }
  },

  async '[E88] a copy that was not brought up to date counts for nothing where local storage is'() {
    const first = await offline();
    await first.write(add('old', 'r1', 's2'));
    first.disk.isRefusing = true;
    first.session.discard();
    await first.write(add('new', 'r1', 's2'));
    first.disk.isRefusing = false;
    const again = await first.again(first.written).open('second');
    await again.browser.clock.advance(5000);
    equal(drawn(first.site.map), ['a|new']);
  },

  async '[E88] copies of what is gone are dropped in time'() {
    const first = await offline();
    await first.write(add('words', 'r1', 's2'));
    first.session.discard();
    await settled();
    equal(
      [...first.disk.copies.values()].map(({ text }) => text),
      [null],
    );
    const { browser } = await first.again(first.written, 100000).open('second');
    browser.offline();
    equal(first.disk.copies.size, 1, 'as long as nothing else was written');
    browser.session.dispatch([add('b', 'r1', 's1')]);
    await settled();
    await first.again({ ...browser.storage.items }, 100000).open('third');
    equal([...first.disk.copies.keys()], ['journey-map:me:1:Journey%20map:second']);
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
    equal([drawn(again.session.map), again.session.unsaved], [['a|words'], 1]);
    equal(again.records, ['journey-map:me:1:Journey%20map:third']);
  },

  async '[E88] what another window has just stored is not taken for forgotten'() {
    const { restored } = await besides((first, storage) => {
      Object.entries(first.written).forEach(([key, text]) => storage.setItem(key, text));
    });
    equal(restored, []);
  },

  async '[E88] nor is what it has done away with since'() {
    const { restored, storage } = await besides((first) => first.session.discard());
    equal([restored, recordsOf(storage.items)], [[], []]);
  },

  async '[E88] a record that is newer than its copy stays, even where another window has put the number back'() {
    const first = await offline();
    await first.write(add('words', 'r1', 's2'));
    const [copy] = [...first.disk.copies.values()];
    first.disk.isRefusing = true;
    await first.write(add('more', 'r1', 's2'));
    first.disk.isRefusing = false;
    const written = { ...first.written, [NUMBER]: `${copy.number - 1}` };
    const again = await first.again(written).open('second');
    await again.browser.clock.advance(5000);
    equal(drawn(first.site.map), ['a|words,more']);
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

  async '[E88] of what was forgotten all is given back, or nothing'() {
    const disk = new Disk();
    const [one, two] = [1, 2].map((number) => ({
      key: `journey-map:${number}`,
      number,
      text: `{"number":${number},"text":"${number}"}`,
    }));
    await disk.change([one, two]);
    const clock = new Clock();
    const storage = storageWith({ [one.key]: '{"text":"earlier"}' });
    const { setItem } = storage;
    const fill = (/** @type {[string, string]} */ ...what) => {
      if (what[0] === two.key) throw new DOMException('full', 'QuotaExceededError');
      setItem.apply(storage, what);
    };
    Object.defineProperty(storage, 'setItem', { configurable: true, value: fill });
    const restored = new CopiedStorage({ storage: () => storage, clock }, disk).restored();
    restored.catch(() => {});
    await clock.advance(200);
    equal(await restored.catch(({ name }) => name), 'QuotaExceededError');
    equal({ ...storage.items }, { [one.key]: '{"text":"earlier"}' });
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
    await keepCopies(machine.session, async () => {}, copied);
    await settled();
    const again = await machine.again({}).open('second');
    await again.browser.clock.advance(5000);
    equal(drawn(machine.site.map), ['a|words']);
  },

  async '[E88] whatever several windows do, and whatever of it local storage forgets, all is as it was at the end'() {
    for (let seed = 1; seed <= 200; seed++) await play(seed, false);
  },

  async '[E88] copies that fail now and then bring nothing back that local storage knows to be gone'() {
    for (let seed = 1; seed <= 200; seed++) await play(seed, true);
  },
};

/** Windows store, take over and let go at random; then the browser is killed. @param {number} seed @param {boolean} isFailing whether copies do */
async function play(seed, isFailing) {
  const roll = dice(seed);
  const below = (/** @type {number} */ count) => Math.floor(roll() * count);
  const [clock, disk, storage] = [new Clock(), new Disk(), new Storage()];
  const windows = [0, 1, 2].map(() => new CopiedStorage({ storage: () => storage, clock }, disk));
  for (const one of windows) await one.restored();
  const states = [{ ...storage.items }];
  const { setItem, removeItem } = storage;
  for (const [name, act] of Object.entries({ setItem, removeItem })) {
    // Each write may be the last that reaches the disk.
    Object.defineProperty(storage, name, {
      configurable: true,
      value: (/** @type {[string, string]} */ ...what) => {
        act.apply(storage, what);
        states.push({ ...storage.items });
      },
    });
  }
  for (let i = 0; i < 30; i++) {
    clock.time += below(3) * 700 - 300;
    disk.isRefusing = isFailing && below(3) === 0;
    const [own, other] = [below(3), below(3)];
    const through = windows[own].storage();
    const what = below(4);
    if (what < 2) through.setItem(keyOf(own), `{"text":"${i}"}`);
    else if (what === 2) through.removeItem(keyOf(own));
    else if (own !== other) {
      // Nobody takes over what has only just been written.
      await settled();
      through.setItem(keyOf(own), `{"text":"${i}"}`);
      through.removeItem(keyOf(other));
    }
    if (below(2)) await settled();
  }
  await settled();
  const end = { ...storage.items };
  const written = isFailing ? end : states[below(states.length)];
  const again = storageWith(written);
  const next = new CopiedStorage({ storage: () => again, clock }, disk);
  disk.isRefusing = false;
  next.restored();
  await clock.advance(200);
  equal(recordsOf(again.items), recordsOf(end), `${seed}`);
}

/** @param {number} window */
const keyOf = (window) => `journey-map:${window}`;

/** @param {Record<string, string>} items */
const recordsOf = (items) =>
  Object.entries(items)
    .filter(([key]) => key.startsWith('journey-map:'))
    .map(([key, text]) => key + JSON.parse(text).text)
    .sort();
