/**
 * Imports a file that is dropped on a map without notes, even if nobody has touched the map yet: otherwise the browser
 * would open the file and leave the page.
 *
 * @param {HTMLElement} root
 * @param {() => boolean} isEmpty
 * @param {(file: File) => unknown} bring
 */
export function listenToFiles(root, isEmpty, bring) {
  const isFile = (/** @type {DragEvent} */ { dataTransfer }) =>
    dataTransfer?.types.includes('Files') && isEmpty();
  root.addEventListener('dragover', (event) => {
    if (isFile(event)) event.preventDefault();
  });
  root.addEventListener('drop', (event) => {
    // The persona's card takes pictures itself.
    const file = !event.defaultPrevented && isFile(event) && event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    bring(file);
  });
}
