import { portray } from '../command/persona.js';
import { illustrate } from '../command/pictures.js';
import { PICTURE_TYPES } from '../model/pictures.js';
import { askInWords } from '../asking/ask-in-words.js';
import { ask } from '../asking/dialog.js';
import { h } from '../dom/element.js';
import { siteOf } from '../site/site.js';
import { attach, attached, isImage } from './attachments.js';

/** Characters that a picture's description may have. */
const ALT = 1000;

/**
 * What is asked for.
 *
 * @typedef {{
 *   title: string,
 *   picture: string,
 *   alt?: string,
 *   file?: File | null,
 *   written?: string,
 *   why?: string,
 * }} Wanted
 *   the title of the dialog; the picture that there is, by the name of its file; what is said that it shows, where that
 *   is asked for; a file to be attached; what someone has said before that it shows; why a file couldn't be attached
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
 * @returns {Promise<unknown>}
 */
async function choose(view, files, wanted, use) {
  const { getText } = view;
  const { title, picture, alt, written, why } = wanted;
  const images = files.filter(isImage);
  const words = h('input', { type: 'text', name: 'alt', maxlength: ALT, value: alt });
  words.value = written ?? alt ?? '';
  /** While this text is in the field, the person has not described the picture. */
  let offered = alt;
  /** @type {File | null} */
  let own = null;
  const problem = h('p.jm-found', { role: 'status' });
  /** @param {string} value @param {Node} content @param {string} [label] of what isn't in words */
  const choice = (value, content, label) =>
    h(
      'label.jm-portrait-choice',
      { title: label },
      h('input', {
        type: 'radio',
        name: 'picture',
        value,
        checked: value === picture,
        'aria-label': label,
      }),
      content,
    );
  const none = choice('', h('span', null, getText('portrait.none')));
  const choices = h(
    'div.jm-portrait-choices',
    { role: 'radiogroup', 'aria-label': getText('portrait.here'), change: askAnew },
    none,
    ...images.map(({ title, _links }) =>
      choice(title, h('img', { src: siteOf(view.root) + _links.download, alt: '' }), title),
    ),
  );
  const upload = h('input', {
    type: 'file',
    accept: PICTURE_TYPES.join(),
    change: () => useFile(upload.files?.[0] ?? null),
  });
  const body = h(
    'div',
    {
      dragover: (/** @type {DragEvent} */ event) => event.preventDefault(),
      drop: (/** @type {DragEvent} */ event) => {
        event.preventDefault();
        useFile(event.dataTransfer?.files[0] ?? null);
      },
    },
    why ? h('p.jm-problem', { role: 'alert' }, why) : null,
    choices,
    h('label.jm-field', null, getText('portrait.upload'), upload),
    problem,
    alt === undefined
      ? h('p', null, getText('note-picture.words'))
      : h('label.jm-field', null, getText('portrait.alt'), words),
  );
  /** A chosen file takes precedence over the images that are there. @param {File | null} file */
  function useFile(file) {
    const isWrong = file && !PICTURE_TYPES.includes(file.type);
    own = isWrong ? null : file;
    problem.textContent = isWrong
      ? getText('portrait.wrong')
      : file && getText('portrait.attaches', file.name);
    askAnew();
  }
  /** The description of one picture doesn't fit another. */
  function askAnew() {
    const chosen = /** @type {HTMLInputElement | null} */ (
      choices.querySelector(':scope :checked')
    );
    const isSame = !own && (chosen?.value ?? picture) === picture;
    if (words.value === offered) words.value = offered = isSame ? (alt ?? '') : '';
  }
  useFile(wanted.file ?? null);
  const about = { title, body: [body], ok: getText('save') };
  const again = (/** @type {string} */ text) =>
    choose(view, files, { ...wanted, file: own, written: text, why: undefined }, use);
  const asked = alt === undefined ? ask(view, about) : askInWords(view, about, [words], again);
  choices.querySelector(':scope :checked')?.focus();
  const form = await asked;
  if (!form) return;
  let chosen = `${form.get('picture') ?? picture}`;
  try {
    if (own) chosen = await attach(view, own, files);
  } catch (problem) {
    const { message } = /** @type {Error} */ (problem);
    const why = message || getText('trouble.unread');
    return choose(view, files, { ...wanted, file: own, written: words.value, why }, use);
  }
  use(chosen, chosen ? words.value.trim() : '');
}

/** @typedef {import('./attachments.js').Attached} Attached */
