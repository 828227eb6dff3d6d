import { PICTURE_TYPES } from '../model/pictures.js';

/**
 * Takes files that are dropped on a map, even if nobody has touched the map yet: otherwise the browser would open the
 * file and leave the page. A picture is shown where it was dropped, or pasted; into a map without notes, other files are
 * imported.
 *
 * @param {HTMLElement} root
 * @param {() => boolean} isEmpty
 * @param {(file: File) => unknown} bring
 * @param {(file: File, target?: HTMLElement) => unknown} show
 */
export function listenToFiles(root, isEmpty, bring, show) {
  root.addEventListener('dragover', (event) => {
    const { dataTransfer } = event;
    const items = [...(dataTransfer?.items ?? [])];
    const isPicture = items.some(({ type }) => PICTURE_TYPES.includes(type));
    const isFile = dataTransfer?.types.includes('Files');
    if (isPicture || (isFile && isEmpty())) event.preventDefault();
  });
  root.addEventListener('drop', (event) => {
    // The persona's card takes pictures itself.
    const file = event.defaultPrevented ? undefined : event.dataTransfer?.files[0];
    if (!file) return;
    const isPicture = PICTURE_TYPES.includes(file.type);
    if (!isPicture && !isEmpty()) return;
    event.preventDefault();
    if (isPicture) show(file, event.target);
    else bring(file);
  });
  const paste = (/** @type {ClipboardEvent} */ event) => {
    const { clipboardData } = event;
    const file = clipboardData?.files[0];
    // Spreadsheets put a picture of cells beside their words.
    const isAlone = file && !clipboardData?.getData('text/plain');
    // Not the event's target: if nothing is selected, Firefox reports the page's body.
    if (!isAlone || !root.contains(document.activeElement)) return;
    event.preventDefault();
    event.stopPropagation();
    show(file);
  };
  // Before what pastes words.
  document.addEventListener('paste', paste, true);
}
