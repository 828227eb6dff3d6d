import { between } from '../edit/between.js';
import { restored } from './library.js';

/**
 * Restores an earlier version of the map, as one gesture. What could be redone belonged to the map
 * that is gone. This isn't a part of the session, so that it is only fetched when someone asks for
 * it.
 *
 * @param {import('./session.js').Session} session
 * @param {string} version
 */
export async function restore(session, version) {
  const { saver, poller, base, server, history } = session;
  await session.flush();
  // Undo must not take back what others have done up to now.
  await poller.ask();
  const { requests } = saver;
  const answer = await restored(server, version, session.newId());
  const before = base.map;
  // What was typed in the meantime may be on its way, and its answer newer than this one.
  if (requests === saver.requests) session.read(answer, new Map());
  else await poller.ask();
  const steps = between(before, base.map, () => session.newId());
  history.record(steps, {});
  session.notify();
}
