import { WHO } from './outbox.js';
import { Session } from './session.js';

/**
 * What a session needs of the browser it runs in. A parameter everywhere else, so that tests bring
 * their own clock, network and storage.
 */
export const environment = {
  fetch: (...request) => fetch(...request),
  random: () => crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32,
  clock: {
    now: () => Date.now(),
    setTimeout: (action, pause) => setTimeout(action, pause),
    clearTimeout: (timer) => clearTimeout(timer),
  },
  // To be asked each time: where a person has forbidden storage, even asking throws.
  storage: () => window.localStorage,
};

/**
 * Lets the window's coming and going reach the session: saves on blur, hide and leave, warns before
 * words are left behind that could be lost, tries again when the network is back, and answers other
 * windows that ask whether this one is alive.
 *
 * @param {!Session} session
 * @param {!Window} window
 * @param {function()=} collect puts what is being typed among the edits
 */
export function attach(session, window, collect = () => {}) {
  const { document } = window;
  const away = (/** function() */ action) => () => {
    collect();
    action();
  };
  const events = [
    [window, 'blur', away(() => session.flush())],
    [window, 'focus', () => session.wake()],
    [window, 'online', () => session.wake()],
    [window, 'pageshow', (event) => event.persisted && session.wake()],
    [window, 'pagehide', away(() => session.leave())],
    [document, 'visibilitychange', away(() => session.setHidden(document.hidden))],
    ...['pointermove', 'pointerdown', 'keydown'].map((type) => [
      window,
      type,
      () => session.poller.active(),
    ]),
    [window, 'storage', ({ key, newValue }) => key === WHO && newValue && session.answer()],
  ];
  events.forEach(([target, type, listener]) => target.addEventListener(type, listener));

  const beforeLeaving = (/** !Event */ event) => {
    collect();
    session.prepareToLeave();
    if (session.atRisk) event.preventDefault();
  };
  // Only while there is something to save: some browsers bring no page back from their memory that listens for this.
  session.watch(() => {
    if (session.pending.holdsWords) window.addEventListener('beforeunload', beforeLeaving);
    else window.removeEventListener('beforeunload', beforeLeaving);
  });
}
