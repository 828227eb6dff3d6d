import { icon } from '../command/look.js';
import { subject } from '../command/structure.js';
import { ICONS } from '../model/icons.js';
import { ask } from '../asking/dialog.js';
import { h } from '../dom/element.js';

/** Offers the icons that a row can have, and no icon. @param {EditorView} view */
export async function chooseIcon(view) {
  const { getText, state } = view;
  const now = subject(state, 'row')?.icon ?? '';
  /** @param {string} value @param {Attributes} about @param {Node | string} content */
  const choice = (value, about, content) =>
    h(
      'button.jm-icon-choice',
      { value, 'aria-pressed': `${value === (now || NONE)}`, ...about },
      content,
    );
  const icons = h(
    'div.jm-icon-choices',
    null,
    choice(NONE, {}, getText('icon.none')),
    ...ICONS.map((name) =>
      choice(name, { title: getText(`icon.${name}`), 'data-icon': name }, h('span.jm-drawing')),
    ),
  );
  const form = await ask(view, { title: getText('icon'), body: [icons] });
  const chosen = form?.get('pressed');
  if (chosen) view.run(icon(chosen === NONE ? '' : `${chosen}`), state);
}

/** A button without a value would mean that the dialog was cancelled. */
const NONE = 'none';
