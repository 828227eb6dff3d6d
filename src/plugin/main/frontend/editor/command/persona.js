import { PORTRAIT, persona } from './cursor.js';

/** What is said of a persona in words, in the order in which it stands on the card. */
export const TRAITS = ['name', 'role', 'text', 'quote'];

/** All fields of a persona. */
const FIELDS = [...TRAITS, 'picture', 'alt'];

/**
 * Other values for fields of the persona; those that stay are no edits.
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

/** Another picture, by the name of its file, with what it shows in words. @param {string} picture @param {string} alt @returns {Command} */
export const portray =
  (picture, alt) =>
  ({ map }, dispatch) => {
    dispatch?.({ edits: edits(map, { picture, alt }), at: PORTRAIT });
    return true;
  };

/** Takes the card off the map; the picture stays on the page. @type {Command} */
export function removePersona({ map }, dispatch) {
  const none = Object.fromEntries(FIELDS.map((name) => [name, '']));
  const gone = edits(map, none);
  if (!gone.length) return false;
  dispatch?.({ edits: gone, at: persona('name'), toast: ['said.persona-removed'] });
  return true;
}

/** Begins the card, or goes on with it at the name. @type {Command} */
export function beginPersona({ map }, dispatch) {
  if (map.hasPersona) return false;
  dispatch?.({ open: { place: persona('name') } });
  return true;
}
