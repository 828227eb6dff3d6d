import { button, h, header } from '../dom/element.js';

/**
 * Asks in a dialog of the browser's own: it holds the focus, gives it back, and Escape leaves it.
 *
 * @param {Asking} view
 * @param {{title: string, body: Array<Node | string | null>, ok?: string, wide?: boolean, danger?: boolean}} about
 *     `ok` is the label of the button that agrees; without it the dialog can only be closed. Where agreeing takes
 *     something away (`danger`), Enter doesn't do it: the focus is on the other button.
 * @returns {Promise<FormData | null>} the form's fields, and as `pressed` the value of the button that agreed; or null
 *     when the person left without agreeing
 */
export function ask(view, { title, body, ok, wide, danger }) {
  const { getText, root } = view;
  return new Promise((resolve) => {
    /** @type {HTMLDialogElement} */
    let dialog;
    const leave = () => dialog.close();
    const form = h(
      'form',
      { method: 'dialog' },
      header(getText, title, leave),
      h('div.jm-dialog-body', null, ...body),
      ok
        ? h(
            'footer',
            null,
            button('jm-button.jm-cancel', leave, getText('cancel')),
            h(`button.jm-button.jm-${danger ? 'danger' : 'primary'}`, { value: 'ok' }, ok),
          )
        : null,
    );
    dialog = h(
      'dialog.jm-dialog',
      {
        'aria-label': title,
        'data-wide': wide,
        keydown: (/** @type {KeyboardEvent} */ event) => event.stopPropagation(),
        close: () => {
          const { returnValue } = dialog;
          const fields = new FormData(form);
          fields.append('pressed', returnValue);
          resolve(returnValue ? fields : null);
          dialog.remove();
          // What had the focus before may be gone by now.
          if (document.activeElement === document.body) view.current?.()?.focus();
        },
      },
      form,
    );
    // A screen reader says these with the title, since the focus is behind them.
    dialog.ariaDescribedByElements = [...form.querySelectorAll('.jm-dialog-body > p')];
    root.append(dialog);
    dialog.showModal();
    const first = danger ? '.jm-cancel' : '.jm-dialog-body :enabled:not(fieldset), .jm-primary';
    /** @type {HTMLElement | null} */ (form.querySelector(first))?.focus();
  });
}

/**
 * The label of what opens a dialog as the dialog's title: the dots that promise one are no part of
 * it.
 *
 * @param {string} label
 */
export const titleOf = (label) => label.replace(/\s*…$/, '');

/**
 * A choice in a dialog: a labelled list of `[value, text]`.
 *
 * @param {string} label @param {string} name @param {Array<[value: string, text: string]>} options
 *   @param {string} [chosen]
 */
export function select(label, name, options, chosen) {
  /** @param {[value: string, text: string]} option */
  const option = ([value, text]) => h('option', { value, selected: value === chosen }, text);
  return h('label.jm-field', null, label, h('select', { name }, ...options.map(option)));
}

/**
 * A box to check, or a button of several, with its words.
 *
 * @param {string} label @param {Attributes} attributes of the input
 */
export const choice = (label, attributes) =>
  h('label.jm-choice', null, h('input', attributes), label);
