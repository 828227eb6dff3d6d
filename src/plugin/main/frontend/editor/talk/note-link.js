import { addressOf } from '../site/site.js';

/**
 * The item of a note's menu that copies its address, to lead others to it in a chat or an e-mail.
 *
 * @param {EditorView} view @param {Pick<Note, 'id'>} note @returns {MenuItem}
 */
export const linkItem = (view, { id }) => ({
  label: view.getText('note.link'),
  run: () => copyLink(view, id),
});

/** @param {EditorView} view @param {string} id of the note */
async function copyLink({ root, getText, notices }, id) {
  const address = addressOf(root, id);
  try {
    await navigator.clipboard.writeText(address);
    notices.toast(getText('note.link.copied'));
  } catch {
    notices.toast(getText('note.link.not-copied', address));
  }
}
