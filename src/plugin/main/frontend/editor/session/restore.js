import { between } from '../edit/between.js';
import { restored } from './library.js';

/**
 * The person brings back an earlier version of the map: that is one gesture. What could be redone
 * was of the map that is gone. Not a part of the session, so that only who asks for it fetches it.
 *
 * @param {import('./session.js').Session} session
 * @param {string} version
 */
export async function restore(session, version) {
  const { saver, poller, base, server, history } = session;
  await session.flush();
  // What others have done up to now is theirs.
  await poller.ask();
  const { requests } = saver;
  const answer = await restored(server, version);
  const before = base.map;
  // What was typed in the meantime may be on its way, and its answer newer than this one.
  if (requests === saver.requests) session.read(answer, new Map());
  else await poller.ask();
  const steps = between(before, base.map, () => session.newId());
  history.record(steps, {});
  session.notify();
}
