import { askInWords } from '../asking/ask-in-words.js';
import { choice, titleOf } from '../asking/dialog.js';
import { isAbout } from '../command/votes.js';
import { h } from '../dom/element.js';

/**
 * Asks how people are to vote, and about which rows. On how many notes each may vote is at first what the macro says, or
 * else what held in the last vote.
 *
 * @param {EditorView} view
 * @param {(how: {state: string, limit: string, rows: string}) => void} open
 */
export function askHow(view, open) {
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
  const rows = rowsToChoose(session.map);
  const asked = rows.length > 1 ? askWhich(getText, rows, likely(session.map, rows)) : null;
  const about = {
    title,
    body: [
      votes.on?.length ? h('p', null, getText('voting.earlier')) : null,
      h('label.jm-field', null, getText('voting.each'), limit),
      asked,
      h(
        'fieldset.jm-question',
        null,
        h('legend', null, getText('voting.counts')),
        counts('open', true),
        counts('hidden'),
      ),
    ],
    ok: title,
  };
  return askInWords(view, about, [limit], (form) => {
    const chosen = form.getAll('row');
    open({
      state: `${form.get('state')}`,
      limit: limit.value && `${Number(limit.value)}`,
      // About all of them is also about those that are added later.
      rows: chosen.length < rows.length ? chosen.join(' ') : '',
    });
  });
}

/** The rows that can have notes. @param {JourneyMap} map */
const rowsToChoose = ({ rows }) => rows.filter(({ kind }) => kind !== 'line');

/**
 * The rows that a vote is likely to be about: those of the last one; or else pain points and opportunities, where there
 * are such notes, as that is what teams mostly vote on; or else all.
 *
 * @param {JourneyMap} map @param {Row[]} rows
 */
function likely({ head, notes }, rows) {
  const { votes } = head;
  const last = votes?.rows ? rows.filter(({ id }) => isAbout(votes, { row: id })) : [];
  if (last.length) return last;
  const noted = new Set(notes.map(({ row }) => row));
  const pressing = rows.filter(
    ({ id, tone = '' }) => ['negative', 'opportunity'].includes(tone) && noted.has(id),
  );
  return pressing.length ? pressing : rows;
}

/**
 * A box for each row; the browser says at the first that one has to be checked.
 *
 * @param {GetText} getText @param {Row[]} rows @param {Row[]} checked
 */
function askWhich(getText, rows, checked) {
  const boxes = rows.map((row, i) =>
    choice(row.heading || row.prompt || `${getText('row')} ${i + 1}`, {
      type: 'checkbox',
      name: 'row',
      value: row.id,
      checked: checked.includes(row),
    }),
  );
  const check = () => {
    const inputs = [...fields.querySelectorAll('input')];
    const isAny = inputs.some((input) => input.checked);
    inputs[0].setCustomValidity(isAny ? '' : getText('voting.rows.none'));
  };
  const fields = h(
    'fieldset.jm-question',
    { input: check },
    h('legend', null, getText('voting.rows')),
    ...boxes,
  );
  return fields;
}

/** The most notes that the format lets each vote for. */
const MOST = 999;
