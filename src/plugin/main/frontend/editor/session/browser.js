import { Session } from './session.js';

/**
 * What a session needs of the browser it runs in. A parameter everywhere else, so that tests bring
 * their own clock, network and storage.
 */
export const machine = {
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
 * unsaved edits are left behind, tries again when the network is back.
 *
 * @param {!Session} session
 * @param {!Window} window
 */
export function attach(session, window) {
  const { document } = window;
  const events = [
    [window, 'blur', () => session.flush()],
    [window, 'focus', () => session.wake()],
    [window, 'online', () => session.wake()],
    [window, 'pageshow', (event) => event.persisted && session.wake()],
    [window, 'pagehide', () => session.leave()],
    [document, 'visibilitychange', () => session.setHidden(document.hidden)],
    [
      window,
      'beforeunload',
      (event) => {
        if (!session.holdsWords) return;
        session.flush();
        event.preventDefault();
      },
    ],
  ];
  events.forEach(([target, type, listener]) => target.addEventListener(type, listener));
}
