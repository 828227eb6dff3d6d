import { CopiedStorage } from '../../../main/frontend/editor/session/copied-storage.js';
import { equal } from '../expect.js';
import { add, dice, drawn } from '../maps.js';
import { Clock, settled } from './clock.js';
import { Disk, storageWith } from './disk.js';
import { Machine, offline } from './machine.js';
import { Storage } from './window-storage.js';

const NUMBER = 'journey-map-number';

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

const COMMENT = 'journey-map-comment:me:1:Map:n1';

/**
 * What is stored of a comment, and the copies of it, once the copies have been read.
 *
 * @param {Copy['text']} before what of it local storage has forgotten
 * @param {string} now what someone writes before the copies have been read
 */
async function commented(before, now) {
  const [clock, disk, storage] = [new Clock(), new Disk(), new Storage()];
  await disk.change([{ key: COMMENT, number: 1, text: before }]);
  const copied = new CopiedStorage({ storage: () => storage, clock }, disk);
  copied.restored();
  copied.storage().setItem(COMMENT, JSON.stringify({ text: now }));
  await clock.advance(200);
  const stored = `${storage.getItem(COMMENT)}`;
  equal(disk.copies.get(COMMENT)?.text, stored, 'it is copied as it is stored');
  return JSON.parse(stored).text;
}

export default {
  async '[E88] a comment that someone writes before the copies have been read stays below what comes back of it'() {
    const before = '{"number":1,"text":"Said before"}';
    equal(await commented(before, 'Said now'), 'Said before\n\nSaid now');
    equal(
      await commented(before, 'Said before, and gone on with'),
      'Said before, and gone on with',
    );
    equal(await commented(null, 'Said now'), 'Said now');
  },

  async '[E88] changes after something was given back have higher numbers, wherever the clock stands'() {
    const [clock, disk] = [new Clock(), new Disk()];
    const later = clock.now() + 100000;
    await disk.change([{ key: 'journey-map:1', number: later, text: '{"text":"words"}' }]);
    const storage = storageWith({});
    const copied = new CopiedStorage({ storage: () => storage, clock }, disk);
    copied.restored();
    await clock.advance(200);
    equal(storage.getItem(NUMBER), `${later}`);
    copied.storage().removeItem('journey-map:1');
    await settled();
    equal([...disk.copies.values()], [{ key: 'journey-map:1', number: later + 1, text: null }]);
    equal(storage.getItem(NUMBER), `${later + 1}`);
  },

  async '[E88] what is stored and done away with before the copies have been read takes none of them away'() {
    const [clock, disk] = [new Clock(), new Disk()];
    await disk.change([{ key: 'journey-map:1', number: 1, text: '{"text":"words"}' }]);
    const storage = storageWith({ 'journey-map:2': '{"text":"others"}' });
    const copied = new CopiedStorage({ storage: () => storage, clock }, disk);
    copied.restored();
    copied.storage().removeItem('journey-map:2');
    copied.storage().setItem('journey-map:3', '{"text":"more"}');
    await clock.advance(200);
    equal(recordsOf(storage.items), ['journey-map:1words', 'journey-map:3more']);
  },

  async '[E88] what is stored while a copy is being written is copied next'() {
    const [clock, disk, storage] = [new Clock(), new Disk(), new Storage()];
    const copied = new CopiedStorage({ storage: () => storage, clock }, disk);
    await copied.restored();
    const { change } = disk;
    disk.change = (...what) => {
      disk.change = change;
      copied.storage().setItem('journey-map:1', '{"text":"words, and more"}');
      return disk.change(...what);
    };
    copied.storage().setItem('journey-map:1', '{"text":"words"}');
    await settled();
    equal(disk.copies.get('journey-map:1')?.text, storage.getItem('journey-map:1'));
  },

  async '[E88] the copy of what still waits is kept, however long it waits'() {
    const [clock, disk, storage] = [new Clock(), new Disk(), new Storage()];
    const browser = { storage: () => storage, clock };
    const first = new CopiedStorage(browser, disk);
    await first.restored();
    first.storage().setItem('journey-map:1', '{"text":"words"}');
    clock.time += 100000;
    first.storage().setItem('journey-map:2', '{"text":"others"}');
    await settled();
    await new CopiedStorage(browser, disk).restored();
    await settled();
    equal([...disk.copies.keys()], ['journey-map:1', 'journey-map:2']);
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
