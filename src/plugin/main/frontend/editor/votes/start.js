import { ask, choice, titleOf } from '../asking/dialog.js';
import { h } from '../dom/element.js';

/**
 * Asks how people are to vote. On how many notes each may vote is at first what the macro says, or else what held in the
 * last vote.
 *
 * @param {EditorView} view
 * @returns {Promise<{state: string, limit: string} | null>}
 */
export async function askHow(view) {
  const { getText, root, session } = view;
  const { votes = {} } = session.map.head;
  const title = titleOf(getText('voting.start'));
  const limit = h('input', {
    type: 'number',
    name: 'limit',
    min: 1,
    max: MOST,
    value: root.dataset.voteLimit || votes.limit,
    placeholder: getText('voting.any'),
    // What is typed takes the place of the number that is there.
    focus: () => limit.select(),
  });
  const counts = (/** @type {string} */ state, checked = false) =>
    choice(getText(`voting.counts.${state}`), {
      type: 'radio',
      name: 'state',
      value: state,
      checked,
    });
  const form = await ask(view, {
    title,
    body: [
      votes.on?.length ? h('p', null, getText('voting.earlier')) : null,
      h('label.jm-field', null, getText('voting.each'), limit),
      h(
        'fieldset.jm-question',
        null,
        h('legend', null, getText('voting.counts')),
        counts('open', true),
        counts('hidden'),
      ),
    ],
    ok: title,
  });
  const each = form?.get('limit');
  return form && { state: `${form.get('state')}`, limit: each ? `${Number(each)}` : '' };
}

/** The most notes that the format lets each vote for. */
const MOST = 999;
