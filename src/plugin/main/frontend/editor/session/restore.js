import { between } from '../edit/between.js';
import { putFormerBack, restored } from './library.js';

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

/**
 * Makes the map that was deleted the page's once more, in the place of the one that is there now.
 * Undo doesn't take that back: the other map is among the versions.
 *
 * @param {import('./session.js').Session} session
 * @param {string} page its id
 */
export async function restoreFormer(session, page) {
  const { saver, poller, server } = session;
  await session.flush();
  const { requests } = saver;
  await putFormerBack(server, page, session.tag);
  // Told as news it would be announced to this person as someone else's change.
  const answer = await server.read().catch(() => null);
  if (answer && requests === saver.requests) session.read(answer, new Map());
  else await poller.ask();
}
