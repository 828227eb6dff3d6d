/** Stands in for the editor: writes down what the loader asks of it, and what it has kept for it. */
/** @type {string[][]} */
export const asked = [];

/** @param {HTMLElement} root */
export function prepare(root) {
  asked.push(['prepare', root.id]);
}

/** @param {HTMLElement} root */
export async function start(root) {
  const steps = root.journeyMapEarly?.steps ?? [];
  asked.push([
    'start',
    root.id,
    ...steps.map((step) =>
      typeof step === 'string' ? step : `${step.type} ${step.target.textContent}`,
    ),
  ]);
}
