/** @typedef {Pick<import('./session.js').Session, 'saver' | 'poller' | 'pending' | 'recovery' | 'outbox' | 'lostFile' | 'history'>} Parts of a session */

/** The status of a session, for the views. @param {Parts} session @returns {SessionStatus} */
export function statusOf({ saver, poller, pending, recovery, outbox, lostFile, history }) {
  const { state, trouble } = saver;
  return {
    state,
    trouble: trouble?.kind ?? null,
    message: trouble?.message ?? '',
    people: poller.people,
    unsaved: pending.count,
    aside: pending.aside,
    recovered: recovery.count,
    stored: outbox.works,
    former: lostFile.former,
    undo: history.past.at(-1) ?? null,
    redo: history.future.at(-1) ?? null,
  };
}

/**
 * Whether words could be lost if the page were left now. What is on its way, or soon will be, isn't:
 * it is sent with the leaving page, and stored for the next one.
 *
 * @param {Parts} session
 */
export function isAtRisk({ saver, pending, outbox }) {
  const { trouble } = saver;
  if (pending.aside.length || pending.open === 'long' || trouble?.isLoss) return true;
  if (!pending.count && !pending.stored.length && pending.open !== 'dirty') return false;
  return !outbox.works || (!!trouble && trouble.kind !== 'slow');
}
