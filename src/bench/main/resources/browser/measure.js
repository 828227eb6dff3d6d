// Put into every measured page, ours and the peers', before its own scripts run.
// "Painted" is the task right after the frame in which the change was laid out and painted: a message posted from
// requestAnimationFrame arrives then. Times of events are the browser's own time stamps, taken when the input
// reached it, so that waiting in a busy page's queue counts.
window.measure = (() => {
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now());
        channel.port2.postMessage(0);
      });
    });

  const paintedWhen = async (condition) => {
    const start = performance.now();
    for (;;) {
      const now = await painted();
      if (condition()) return now;
      if (now - start > 30_000) throw new Error('Waited 30 s for ' + condition);
    }
  };

  let samples = [];
  let gaps = null;
  let pressed = 0;
  let pending = null;

  const sample = async (event) => {
    if (pending) return; // several moves in one frame are one step
    pending = painted();
    const now = await pending;
    pending = null;
    samples.push(now - event.timeStamp);
  };

  addEventListener('pointerdown', (event) => (pressed = event.timeStamp), true);

  return {
    painted,
    /** When the page first showed the whole grid. */
    ready: paintedWhen(() => window.contender?.ready()),
    /** The first painted frame in which the condition holds. */
    paintedWhen,
    /** From the next press of that key to the first painted frame in which the condition holds. */
    fromKey: (key, condition) =>
      new Promise((resolve, reject) => {
        const onKey = (event) => {
          if (event.key !== key) return;
          removeEventListener('keydown', onKey, true);
          paintedWhen(condition).then((now) => resolve(now - event.timeStamp), reject);
        };
        addEventListener('keydown', onKey, true);
      }),
    /** When the page first showed any words or pictures. */
    firstPaint: () =>
      new Promise((resolve) =>
        new PerformanceObserver((list) => {
          const [entry] = list.getEntriesByName('first-contentful-paint');
          if (entry) resolve(entry.startTime);
        }).observe({ type: 'paint', buffered: true }),
      ),
    /** From now on, how far one frame is from the next. */
    watchFrames: () => {
      gaps = [];
      let last = performance.now();
      const tick = (now) => {
        if (!gaps) return;
        gaps.push(now - last);
        last = now;
        requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
    },
    /** The gaps, and no more of them. */
    framesSeen: () => {
      const seen = gaps;
      gaps = null;
      return seen;
    },
    /** When the pointer was last pressed; 0 for never. */
    pressed: () => pressed,
    /** From now on each event of that type, with the frame that follows, is one sample. */
    record: (type) => {
      samples = [];
      addEventListener(type, sample, true);
    },
    /** The samples, and no more of them. */
    stop: async (type) => {
      removeEventListener(type, sample, true);
      await painted();
      return samples;
    },
  };
})();
