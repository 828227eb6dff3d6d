import { MOST_ROWS, MOST_STEPS, paste } from '../command/paste.js';
import { LIMIT } from '../command/texts.js';
import { h } from '../dom/element.js';
import { ask, choice } from '../asking/dialog.js';

export { read } from '../clipboard/read.js';

/**
 * Pastes at the place in focus; if it doesn't fit, asks what to do about it.
 *
 * @param {EditorView} view
 * @param {Copied} content
 */
export async function pasteInto(view, content) {
  const { getText, notices } = view;
  const plan = paste(view.state, content);
  if (!plan) return notices.toast(getText('paste.where'));
  const { steps, rows, long, longest } = plan;
  const whole = plan.run(false, true);
  if (!(steps || rows || long) || !view.can(whole)) return void view.run(whole);
  const canGrow = view.can(plan.run(true, true));
  const form = await ask(view, {
    title: getText('paste'),
    body: [
      steps || rows
        ? question(
            getText('paste.large', steps, rows, steps && rows),
            canGrow
              ? answer('how', 'grow', getText('paste.grow'), true)
              : h('p', null, full(view.session.map, plan, getText)),
            answer('how', 'keep', getText('paste.keep'), !canGrow),
          )
        : null,
      long
        ? question(
            getText('paste.long', long, longest, LIMIT.text),
            answer('long', 'split', getText('paste.split'), true),
            answer('long', 'leave', getText('paste.leave'), false),
          )
        : null,
    ],
    ok: getText('paste.ok'),
  });
  if (form) view.run(plan.run(form.get('how') === 'grow', form.get('long') !== 'leave'));
}

/**
 * The sentence that a map can't have so many steps or rows.
 *
 * @param {JourneyMap} map @param {{steps: number, rows: number}} more @param {GetText} getText
 */
const full = (map, { steps, rows }, getText) =>
  getText('paste.full', map.steps.length + steps, MOST_STEPS, map.rows.length + rows, MOST_ROWS);

/** @param {string} text @param {...HTMLElement} answers */
const question = (text, ...answers) =>
  h('fieldset.jm-question', null, h('legend', null, text), ...answers);

/** @param {string} name @param {string} value @param {string} label @param {boolean} checked */
const answer = (name, value, label, checked) =>
  choice(label, { type: 'radio', name, value, checked });
