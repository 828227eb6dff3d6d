/**
 * A file that is dropped on a map without notes is brought in, also where nobody has touched the map yet: the browser would
 * go to the file otherwise, and the page would be gone.
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
    // The persona takes pictures.
    const file = !event.defaultPrevented && isFile(event) && event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    bring(file);
  });
}
