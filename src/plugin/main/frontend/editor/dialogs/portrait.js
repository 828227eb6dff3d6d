import { portray } from '../command/persona.js';
import { PICTURE_TYPES } from '../model/pictures.js';
import { askInWords } from '../view/ask-in-words.js';
import { h } from '../view/element.js';
import { notAsMyself, pageAddress, siteOf } from '../view/site.js';

/** Characters that a picture's name and its words may have. */
const NAME = 255;
const ALT = 1000;

/** The most milliseconds for sending a picture, enough for a large one on a slow connection. */
const UPLOAD_PATIENCE = 600000;

/** How many files of the page are looked through. */
const MOST = 200;

/**
 * Asks for the picture of the persona, an image attached to the page or a file to attach to it, and for a description
 * of what it shows.
 *
 * @param {EditorView} view
 * @param {File} [dropped]
 */
export async function choosePortrait(view, dropped) {
  const files = await view.answer(attached(view));
  await askForPortrait(view, files, dropped ?? null);
}

/**
 * @param {EditorView} view
 * @param {Attached[]} files
 * @param {File | null} file to be attached
 * @param {string} [written] what someone has said before that it shows
 * @param {string} [why] the file couldn't be attached
 */
async function askForPortrait(view, files, file, written, why) {
  const { getText, state } = view;
  const { picture = '', alt = '' } = state.map.head.persona ?? {};
  const images = files.filter(isImage);
  const words = h('input', { type: 'text', name: 'alt', maxlength: ALT, value: alt });
  words.value = written ?? alt;
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
    h('label.jm-field', null, getText('portrait.alt'), words),
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
    if (words.value === offered) words.value = offered = isSame ? alt : '';
  }
  useFile(file);
  const title = getText('portrait.title');
  const again = (/** @type {string} */ text) => askForPortrait(view, files, own, text);
  const asked = askInWords(view, { title, body: [body], ok: getText('save') }, [words], again);
  choices.querySelector(':scope :checked')?.focus();
  const form = await asked;
  if (!form) return;
  let chosen = `${form.get('picture') ?? picture}`;
  try {
    if (own) chosen = await attach(view, own, files);
  } catch (problem) {
    const { message } = /** @type {Error} */ (problem);
    return askForPortrait(view, files, own, words.value, message || getText('trouble.unread'));
  }
  view.run(portray(chosen, chosen ? words.value.trim() : ''), state);
}

/** @typedef {{title: string, metadata?: {mediaType?: string}, extensions?: {mediaType?: string}, _links: {download: string}}} Attached */

/** @param {Attached} file */
const isImage = ({ metadata, extensions }) =>
  PICTURE_TYPES.includes(extensions?.mediaType ?? metadata?.mediaType ?? '');

/**
 * The attachments of a page, as Confluence's REST documentation has them
 * (https://developer.atlassian.com/server/confluence/rest/v1000/api-group-attachments).
 *
 * @param {EditorView} view
 */
const addressOf = ({ root }) => `${pageAddress(root)}/child/attachment`;

/** @param {EditorView} view @returns {Promise<Attached[]>} */
async function attached(view) {
  const { server } = view.session;
  return (await server.call(`${addressOf(view)}?limit=${MOST}`, isList)).results;
}

/**
 * Attaches a file to the page, under a name that nothing on it has, with the person's own permission. The name under
 * which it is there is the server's.
 *
 * @param {EditorView} view @param {File} file @param {Attached[]} files
 */
async function attach(view, file, files) {
  const hindrance = await notAsMyself(view.root);
  if (hindrance) throw new Error(view.getText(hindrance));
  const form = new FormData();
  form.append('file', file, freeName(file.name, files));
  form.append('minorEdit', 'true');
  const request = { method: 'POST', headers: { 'X-Atlassian-Token': 'no-check' }, body: form };
  const { server } = view.session;
  const { results } = await server.call(addressOf(view), isList, request, UPLOAD_PATIENCE);
  return results[0]?.title ?? '';
}

/** Attaching it mustn't overwrite a file of the same name. @param {string} name @param {Attached[]} files */
function freeName(name, files) {
  const taken = new Set(files.map(({ title }) => title.toLowerCase()));
  const dot = name.lastIndexOf('.');
  const ending = name.slice(dot);
  const base = name.slice(0, dot).slice(0, NAME - ending.length - 6);
  let free = base + ending;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${base} (${n})${ending}`;
  return free;
}

/** @param {unknown} value @returns {value is {results: Attached[]}} */
function isList(value) {
  const results = /** @type {{results?: unknown} | null} */ (value)?.results;
  return (
    Array.isArray(results) &&
    results.every(
      (one) => typeof one?.title === 'string' && typeof one._links?.download === 'string',
    )
  );
}
