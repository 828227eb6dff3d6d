/**
 * Puts what has several forms on the clipboard, for any page or program.
 *
 * @param {Record<string, string | Promise<string | Blob>>} forms by their types. As promises where they are still to come:
 *   browsers let a page write to the clipboard only shortly after a press
 * @returns {Promise<boolean>} whether they are there: the browser may not let it happen, and a form may not come
 */
export async function putOnClipboard(forms) {
  const blobs = Object.entries(forms).map(([type, form]) => [type, blobOf(type, form)]);
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} type @param {string | Promise<string | Blob>} form */
async function blobOf(type, form) {
  const content = await form;
  return typeof content === 'string' ? new Blob([content], { type }) : content;
}
