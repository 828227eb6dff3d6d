import { WHO } from './outbox.js';

/** The number of different values of a random Uint32. */
const NUMBERS = 2 ** 32;

/**
 * What a session needs of the browser it runs in. A parameter everywhere else, so that tests bring
 * their own clock, network and storage.
 *
 * @type {Environment}
 */
export const environment = {
  fetch: (url, options) => fetch(url, options),
  random: () => crypto.getRandomValues(new Uint32Array(1))[0] / NUMBERS,
  clock: {
    now: () => Date.now(),
    setTimeout: (action, pause) => window.setTimeout(action, pause),
    clearTimeout: (timer) => clearTimeout(timer),
  },
  // Looked up each time: if storage is blocked, even looking throws.
  storage: () => window.localStorage,
};

/** Events that show that someone is at the window. */
const AT_WORK = ['pointermove', 'pointerdown', 'keydown'];

/**
 * Connects the window's events with the session: saves on blur, hide and leave, warns before
 * words are left behind that could be lost, tries again when the network is back, and answers other
 * windows that ask whether this one is alive.
 *
 * @param {import('./session.js').Session} session
 * @param {Window} window
 * @param {() => void} [collect] puts what is being typed among the edits
 */
export function attach(session, window, collect = () => {}) {
  const { document } = window;
  const away = (/** @type {() => void} */ action) => () => {
    collect();
    action();
  };
  window.addEventListener(
    'blur',
    away(() => session.flush()),
  );
  window.addEventListener('focus', () => session.wake());
  window.addEventListener('online', () => session.wake());
  window.addEventListener('pageshow', ({ persisted }) => persisted && session.wake());
  window.addEventListener(
    'pagehide',
    away(() => session.departure.leave()),
  );
  document.addEventListener(
    'visibilitychange',
    away(() => session.setHidden(document.hidden)),
  );
  for (const type of AT_WORK) window.addEventListener(type, () => session.active());
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === WHO && newValue) session.recovery.answer();
  });

  const beforeLeaving = (/** @type {Event} */ event) => {
    collect();
    session.departure.prepare();
    if (session.atRisk) event.preventDefault();
  };
  // Only while there is something to save: some browsers keep no page in their back/forward cache that listens for
  // this.
  session.watch(() => {
    if (session.pending.holdsWords) window.addEventListener('beforeunload', beforeLeaving);
    else window.removeEventListener('beforeunload', beforeLeaving);
  });
}
