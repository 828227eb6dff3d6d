/**
 * A clock that stands still until someone advances it.
 *
 * @implements {Timing}
 */
export class Clock {
  constructor() {
    this.time = 1_000_000_000_000;
    /** @type {Map<number, {at: number, action: () => void}>} */
    this.timers = new Map();
    this.last = 0;
  }

  now() {
    return this.time;
  }

  /** @param {() => void} action @param {number} pause */
  setTimeout(action, pause) {
    this.timers.set(++this.last, { at: this.time + pause, action });
    return this.last;
  }

  /** @param {number} [timer] */
  clearTimeout(timer = 0) {
    this.timers.delete(timer);
  }

  /** Lets this many milliseconds pass, and everything happen that is due in the meantime. @param {number} pause */
  async advance(pause) {
    const end = this.time + pause;
    await settled();
    for (;;) {
      const [timer, next] = [...this.timers].sort(([, a], [, b]) => a.at - b.at)[0] || [];
      if (!next || next.at > end) break;
      this.timers.delete(timer);
      this.time = Math.max(this.time, next.at);
      next.action();
      await settled();
    }
    this.time = end;
  }
}

/** Everything that waits for nothing but a turn has had it. */
export async function settled() {
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (port1.close(), resolve(undefined));
      port2.postMessage(0);
    });
  }
}
