import { portray } from '../command/persona.js';
import { illustrate } from '../command/pictures.js';
import { askInWords } from '../asking/ask-in-words.js';
import { attach, attached, isImage } from './attachments.js';
import { PictureFields } from './fields.js';

/**
 * What is asked for.
 *
 * @typedef {{
 *   title: string,
 *   picture: string,
 *   alt?: string,
 *   file?: File | null,
 * }} Wanted
 *   the title of the dialog; the picture that there is, by the name of its file; what is said that it shows, where that
 *   is asked for; a file to be attached
 */

/**
 * Asks for the picture of the note in focus, whose words say what it shows; elsewhere for that of the persona, and for
 * a description of it.
 *
 * @param {EditorView} view
 * @param {File} [file] one that was dropped on the persona's card
 */
export async function choosePicture(view, file) {
  const { getText, state } = view;
  const { at, map } = state;
  const note = at.kind === 'note' && !file ? map.note(at.id) : undefined;
  const files = await view.answer(attached(view));
  if (note) {
    const { id, picture = '' } = note;
    const wanted = { title: getText('note-picture.title'), picture };
    return choose(view, files, wanted, (chosen) => view.run(illustrate(id, chosen), state));
  }
  const { picture = '', alt = '' } = map.head.persona ?? {};
  const wanted = { title: getText('portrait.title'), picture, alt, file };
  return choose(view, files, wanted, (chosen, alt) => view.run(portray(chosen, alt), state));
}

/**
 * Asks for an image attached to the page or a file to attach to it.
 *
 * @param {EditorView} view
 * @param {Attached[]} files
 * @param {Wanted} wanted
 * @param {(picture: string, alt: string) => unknown} use is given the picture's name, empty for none, and what it shows
 */
function choose(view, files, wanted, use) {
  const { title, picture, alt } = wanted;
  const fields = new PictureFields(view, files.filter(isImage), wanted);
  const about = { title, body: [fields.element], ok: view.getText('save') };
  const asked = askInWords(view, about, alt === undefined ? [] : [fields.words], async (form) => {
    let chosen = `${form.get('picture') ?? picture}`;
    if (fields.file) chosen = await attach(view, fields.file, files);
    use(chosen, chosen ? fields.words.value.trim() : '');
    // What was said of no picture.
    return chosen !== '';
  });
  fields.focus();
  return asked;
}

/** @typedef {import('./attachments.js').Attached} Attached */
