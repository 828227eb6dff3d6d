/** Stands in for the editor: writes down what the loader asks of it. */
export const asked = [];

export function prepare(root) {
  asked.push(['prepare', root.id]);
}

export async function start(root, event) {
  asked.push(['start', root.id, event?.type, event?.target.textContent]);
}
