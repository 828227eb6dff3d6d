/**
 * Takes files that are dropped on a map, even if nobody has touched the map yet: otherwise the browser would open the
 * file and leave the page. Images are shown where they were dropped, or pasted; any other file is imported, which
 * shows first what would become of it.
 *
 * @param {HTMLElement} root
 * @param {(file: File) => unknown} bring
 * @param {(files: File[], target?: HTMLElement) => unknown} show
 */
export function listenToFiles(root, bring, show) {
  root.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  root.addEventListener('drop', (event) => {
    // The persona's card takes pictures itself.
    const files = event.defaultPrevented ? [] : [...(event.dataTransfer?.files ?? [])];
    if (!files.length) return;
    event.preventDefault();
    if (files[0].type.startsWith('image/')) show(files, event.target);
    else bring(files[0]);
  });
  const paste = (/** @type {ClipboardEvent} */ event) => {
    const { clipboardData } = event;
    const files = [...(clipboardData?.files ?? [])];
    // Spreadsheets put a picture of cells beside their words.
    const isAlone = files.length && !clipboardData?.getData('text/plain');
    // Not the event's target: if nothing is selected, Firefox reports the page's body.
    if (!isAlone || !root.contains(document.activeElement)) return;
    event.preventDefault();
    event.stopPropagation();
    show(files);
  };
  // Before what pastes words.
  document.addEventListener('paste', paste, true);
}
