/**
 * The map with the fields that the server writes although they say nothing, and without those that
 * it leaves out.
 *
 * @param {MapJson} map
 */
export function canonical(map) {
  const { values = [], persona = {}, personas = [], votes = {}, ...head } = map;
  const told = Object.entries(persona).filter(([, text]) => text);
  return {
    ...head,
    ...(values.length ? { values } : {}),
    ...(personas.length ? { personas: personas.map((one) => without(one, 'icon')) } : {}),
    ...(told.length ? { persona: Object.fromEntries(told) } : {}),
    ...votesOf(votes),
    context: { heading: '', prompt: '', text: '', ...map.context },
    stages: map.stages.map((stage) => ({
      heading: '',
      prompt: '',
      ...without(stage, 'accent'),
      steps: stage.steps.map((step) => without(step, 'heading')),
    })),
    rows: map.rows.map((row) => {
      const { categories = [], ...rest } = without(row, 'icon');
      return {
        heading: '',
        prompt: '',
        kind: 'notes',
        tone: 'neutral',
        ...rest,
        ...(categories.length
          ? { categories: categories.map((category) => without(category, 'icon')) }
          : {}),
      };
    }),
    notes: map.notes?.map((note) => {
      const { category = '', persona = '', picture = '', ...rest } = note;
      return {
        ...rest,
        ...(category ? { category } : {}),
        ...(persona ? { persona } : {}),
        ...(picture ? { picture } : {}),
      };
    }),
  };
}

/** In an order of their own, which says nothing. @param {Votes} votes */
function votesOf({ state, limit, rows, on = [] }) {
  const sorted = on
    .map(({ note, by }) => ({ note, by: [...by].sort() }))
    .sort((one, other) => (one.note < other.note ? -1 : 1));
  const votes = {
    ...(state ? { state } : {}),
    ...(limit ? { limit } : {}),
    ...(rows ? { rows } : {}),
    ...(on.length ? { on: sorted } : {}),
  };
  return Object.keys(votes).length ? { votes } : {};
}

/** @template {object} T @param {T} thing @param {keyof T} field left out when empty @returns {Partial<T>} */
function without(thing, field) {
  const { [field]: value, ...rest } = thing;
  return value ? thing : /** @type {Partial<T>} */ (/** @type {unknown} */ (rest));
}
