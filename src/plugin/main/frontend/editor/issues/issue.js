import { askInWords } from '../asking/ask-in-words.js';
import { titleOf } from '../asking/dialog.js';
import { placeNames } from '../command/structure.js';
import { LIMIT, changeNote } from '../command/texts.js';
import { button, h } from '../dom/element.js';
import { addressOf } from '../site/site.js';
import { filledForm, issueAddress } from './form-address.js';

/**
 * What a note's menu has for making an issue of it, where the macro names a form for that.
 *
 * @param {EditorView} view @param {Pick<Note, 'id'>} note @returns {MenuItem[]}
 */
export const issueItems = (view, { id }) =>
  view.root.dataset.issueForm
    ? [{ label: view.getText('issue'), run: () => createIssue(view, id) }]
    : [];

/**
 * Opens the tracker's form, and asks for the address of the issue that has come of it: with that
 * at its end, the note leads to the issue.
 *
 * @param {EditorView} view @param {string} id of the note
 */
function createIssue(view, id) {
  const { getText, root, session } = view;
  const { issueForm = '' } = root.dataset;
  const note = session.map.note(id);
  if (!note) return;
  const filled = filledForm(issueForm, note.text, sourceOf(view, note));
  const input = h('input', {
    type: 'text',
    name: 'address',
    required: true,
    autocomplete: 'off',
    input: () => check(),
  });
  const quote = h('blockquote.jm-quoted', { dir: 'auto' }, note.text);
  // Others may have changed the note in the meantime, or deleted it.
  const check = (now = session.map.note(id) ?? note) =>
    input.setCustomValidity(problemOf(view, now, input.value));
  check();
  const about = {
    title: titleOf(getText('issue')),
    body: [
      quote,
      h('p', null, getText('issue.about', hostOf(issueForm))),
      h(
        'p',
        null,
        button('jm-button', () => show(filled), getText('issue.open')),
      ),
      h('label.jm-field', null, getText('issue.address'), input),
    ],
    ok: getText('issue.ok'),
  };
  return askInWords(view, about, [input], () => {
    const address = issueAddress(issueForm, input.value);
    const now = session.map.note(id);
    if (!now) throw new Error(getText('issue.gone', address));
    quote.textContent = now.text;
    check();
    if (input.validationMessage) throw new Error(input.validationMessage);
    view.perform({
      edits: [changeNote(now, 'text', withAddress(now, address))],
      toast: ['issue.done'],
    });
  });
}

/** @param {string} address */
const show = (address) => void open(address, '_blank', 'noopener');

/** @param {string} address */
const hostOf = (address) => /^https?:\/\/([^/?#]+)/i.exec(address)?.[1] ?? address;

/** @param {Note} note @param {string} address */
const withAddress = ({ text }, address) => (text ? `${text}\n${address}` : address);

/**
 * Why what was entered can't be added to the note; empty if it can.
 *
 * @param {EditorView} view @param {Note} note @param {string} entered
 */
function problemOf({ getText, root }, note, entered) {
  const address = issueAddress(root.dataset.issueForm ?? '', entered);
  if (!address) return getText('issue.wrong');
  return withAddress(note, address).length > LIMIT.text ? getText('issue.full', LIMIT.text) : '';
}

/** The map that a note is of, where in it the note stands, and its address. @param {EditorView} view @param {Note} note */
function sourceOf({ getText, root, session }, note) {
  const place = placeNames(session.map, note, getText).filter(Boolean).join(' · ');
  return `${root.ariaLabel || root.dataset.pageTitle || ''}\n${place}\n${addressOf(root, note.id)}`;
}
