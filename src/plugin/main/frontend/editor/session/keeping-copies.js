import { copiesOfPage } from './copied-storage.js';
import { tried } from './tried.js';
import { noteOf } from '../edit/note-of.js';

/** What local storage had forgotten, once it is known, of any map. */
export const whatWasForgotten = () => copiesOfPage().restored();

/**
 * Does so for the session of a map; see `copying`.
 *
 * @param {HTMLElement} root of the map
 * @param {import('./session.js').Session} session
 * @param {(root: HTMLElement) => Promise<EditorView>} start the editor
 */
export function keepCopies(root, session, start) {
  // Nobody is promised a copy.
  copying(session, () => (root.journeyMapEditor ??= start(root))).catch(() => {});
}

/**
 * Gives back what local storage has forgotten, shows what of it is for this session's map, and copies from then on what the
 * session stores, and what was typed in a map before its editor was there. Where that can't be done, it fails, and all is as it
 * would be without copies.
 *
 * @param {import('./session.js').Session} session
 * @param {() => Promise<unknown>} show begins with the map, if nobody has yet
 * @param {import('./copied-storage.js').CopiedStorage} [copied]
 */
export async function copying(session, show, copied = copiesOfPage()) {
  const { outbox, recovery } = session;
  outbox.storage = copied.storage;
  const forgotten = await copied.restored();
  for (const key of [outbox.key, ...typedEarly()]) tried(() => copied.copyAgain(key));
  const ofMap = forgotten.filter(({ key }) => key.startsWith(outbox.prefix));
  for (const copy of ofMap) withdraw(session, copy);
  // They aren't what was taken up under these names: to be taken up in their turn, not to be removed.
  outbox.adopted = outbox.adopted.filter((name) => !ofMap.some(({ key }) => key === name));
  if (!ofMap.some(({ text }) => text !== null)) return;
  await show();
  recovery.recover();
  recovery.doubt();
}

/** Under which keys is stored what was typed in maps whose editor isn't there yet. */
const typedEarly = () =>
  [...document.querySelectorAll('.journey-map')].flatMap(({ journeyMapEarly: early }) =>
    early ? [early.key] : [],
  );

/**
 * What was taken up of an earlier state of a record gives way to its last one, or to its end: then all of it was saved,
 * discarded, undone or taken over. What is on its way to the server already stays, and so does what the person has gone on with.
 *
 * @param {import('./session.js').Session} session @param {Copy} copy of the last state
 */
function withdraw(session, { key, text }) {
  const { pending, shown, history, recovery, outbox } = session;
  const client = key.slice(outbox.prefix.length);
  const isEarlier = (/** @type {Edit} */ { stamp }) => !!stamp?.startsWith(`${client}:`);
  const { aside = [] } = /** @type {Partial<Stored>} */ (tried(() => JSON.parse(text ?? '')) ?? {});
  const again = new Set(aside.map((words) => JSON.stringify(words)));
  const goneOn = new Set(pending.queue.filter((edit) => !isEarlier(edit)).map(aboutWhat));
  const queue = pending.queue.filter((edit) => !isEarlier(edit) || goneOn.has(aboutWhat(edit)));
  pending.aside = pending.aside.filter((words) => !again.has(JSON.stringify(words)));
  if (queue.length === pending.queue.length) return;
  pending.queue = queue;
  pending.tried = Math.min(pending.tried, queue.length);
  recovery.count = Math.min(recovery.count, pending.count);
  pending.store();
  shown.show();
  history.keepWhatStands(session.map);
  session.notify();
}

/** The id of what an edit is about; edits without one count as about the same. @param {Edit} edit */
const aboutWhat = (edit) => noteOf(edit) ?? ('id' in edit ? edit.id : '');
