/** Stands in for the editor: writes down what the loader asks of it, and what it has kept for it. */
export const asked = [];

export function prepare(root) {
  asked.push(['prepare', root.id]);
}

export async function start(root) {
  const steps = root.journeyMapEarly?.steps ?? [];
  asked.push([
    'start',
    root.id,
    ...steps.map(({ type, target }) => `${type} ${target.textContent}`),
  ]);
}
