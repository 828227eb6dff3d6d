import { newId } from './command.js';
import { personasOf } from './personas.js';
import { subject } from './structure.js';

/** What a category or persona is called. @param {readonly Category[] | undefined} all @param {string | undefined} id */
export const labelOf = (all, id) => all?.find((one) => one.id === id)?.label;

/**
 * Other categories for the row in focus, in their order; those without an id are new.
 *
 * @param {readonly Category[]} old those that their author saw @param {ReadonlyArray<Partial<Category>>} list
 * @returns {Command}
 */
export const categories = (old, list) => (state, dispatch) => {
  const row = subject(state, 'row');
  if (!row) return false;
  const was = row.categories ?? [];
  const value = joined(old, list, was);
  dispatch?.({ edits: [{ type: 'change-row', id: row.id, field: 'categories', value, was }] });
  return true;
};

/**
 * Other personas for the map, likewise.
 *
 * @param {readonly Category[]} old @param {ReadonlyArray<Partial<Category>>} list
 * @returns {Command}
 */
export const setPersonas =
  (old, list) =>
  ({ map }, dispatch) => {
    const was = personasOf(map);
    const value = joined(old, list, was);
    dispatch?.({ edits: [{ type: 'set-field', field: 'personas', value, was }] });
    return true;
  };

/**
 * A list that someone has worked on for a while, together with what others have done to it in the
 * meantime: what they added or changed stays, unless its author has changed the same.
 *
 * @param {readonly Category[]} old @param {ReadonlyArray<Partial<Category>>} list @param {readonly Category[]} now
 * @returns {Category[]}
 */
export function joined(old, list, now) {
  const own = list.flatMap((one) => {
    const was = byId(old, one.id);
    if (!was) return now.find((other) => isNew(other) && isSame(one, other)) ?? fresh(one);
    return isSame(one, was) ? (byId(now, was.id) ?? []) : fresh(one);
  });
  /** @param {Category} other */
  function isNew({ id }) {
    return !byId(old, id);
  }
  const others = now.filter((one) => !byId(own, one.id) && !isSame(one, byId(old, one.id)));
  return [...own, ...others];
}

/** @param {readonly Category[]} list @param {string} [id] */
const byId = (list, id) => list.find((one) => one.id === id);

/** @param {Partial<Category>} one @returns {Category} */
const fresh = (one) => ({ ...one, id: one.id ?? newId() });

/** Whether they say the same, whoever they are. @param {Partial<Category>} one @param {Partial<Category>} [other] */
const isSame = ({ label = '', prompt = '', icon = '' }, other) =>
  !!other &&
  label === (other.label ?? '') &&
  prompt === (other.prompt ?? '') &&
  icon === (other.icon ?? '');
