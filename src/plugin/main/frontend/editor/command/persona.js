import { PORTRAIT, persona } from './cursor.js';

/** The fields of a persona that are words, in their order on the card. */
export const TRAITS = ['name', 'role', 'text', 'quote'];

/** All fields of a persona. */
const FIELDS = [...TRAITS, 'picture', 'alt'];

/**
 * The edits that give fields of the persona these values; none for values that stay.
 *
 * @param {JourneyMap} map @param {Persona} values
 * @returns {SetText[]}
 */
function edits(map, values) {
  const now = map.head.persona ?? {};
  return FIELDS.flatMap((name) => {
    const field = /** @type {keyof Persona} */ (name);
    const [value, was] = [values[field], now[field] ?? ''];
    if (value === undefined || value === was) return [];
    return [{ type: 'set-field', field: `persona.${field}`, value, was }];
  });
}

/**
 * Sets another picture, by the name of its file, with its description.
 *
 * @param {string} picture @param {string} alt @returns {Command}
 */
export const portray =
  (picture, alt) =>
  ({ map }, dispatch) => {
    dispatch?.({ edits: edits(map, { picture, alt }), at: PORTRAIT });
    return true;
  };

/** Gives the card what that of another map says. @param {Persona} values all of its fields @returns {Command} */
export const becomePersona =
  (values) =>
  ({ map }, dispatch) => {
    dispatch?.({
      edits: edits(map, values),
      at: persona('name'),
      toast: ['said.persona-taken', values.name ?? ''],
    });
    return true;
  };

/** Removes the card from the map; the picture stays attached to the page. @type {Command} */
export function removePersona({ map }, dispatch) {
  const none = Object.fromEntries(FIELDS.map((name) => [name, '']));
  const gone = edits(map, none);
  if (!gone.length) return false;
  dispatch?.({ edits: gone, at: persona('name'), toast: ['said.persona-removed'] });
  return true;
}

/** Adds the card, or opens its name if it is there. @type {Command} */
export function beginPersona({ map }, dispatch) {
  if (map.hasPersona) return false;
  dispatch?.({ open: { place: persona('name') } });
  return true;
}
