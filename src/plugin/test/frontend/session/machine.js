import { CopiedStorage } from '../../../main/frontend/editor/session/copied-storage.js';
import { copying } from '../../../main/frontend/editor/session/keeping-copies.js';
import { picture } from '../maps.js';
import { Browser } from './browser.js';
import { Clock, settled } from './clock.js';
import { Disk, storageWith } from './disk.js';
import { Site } from './site.js';
import { Storage } from './window-storage.js';

/** A browser with a window on a map, whose words are copied. */
export class Machine {
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
    this.isCopying = copying(session, show, this.copied);
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
export async function offline(machine = new Machine()) {
  await machine.open();
  machine.browser.offline();
  return machine;
}
