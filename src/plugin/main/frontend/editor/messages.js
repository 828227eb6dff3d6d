import { isMessages } from './session/answers.js';
import { answerOf } from './session/trouble.js';

const PREFIX = 'journey-map.editor.';

/** @type {Record<string, string>} */
let texts = {};

/**
 * Fetches the editor's words in the person's language; the browser keeps the answer.
 *
 * @param {string} rest
 * @param {Environment['fetch']} fetch
 */
export async function loadMessages(rest, fetch) {
  const response = await fetch(rest + '/words', { credentials: 'same-origin' });
  texts = await answerOf(response, isMessages, Date.now());
}

/**
 * @param {string} key as in editor.properties, without the prefix that all have
 * @param {...(string | number)} args
 * @returns {string} the key itself when there is no such text: then at least the place can be found
 */
export function getText(key, ...args) {
  const text = texts[PREFIX + key] ?? key;
  return text.includes('{') ? format(text, args) : text;
}

/**
 * The part of Java's MessageFormat that the properties use: `{0}`, doubled apostrophes, and
 * `{0,choice,0#no notes|1#one note|1<{0} notes}`. A text without arguments is taken as it is.
 *
 * @param {string} text
 * @param {Array<string | number>} args
 * @returns {string}
 */
export function format(text, args) {
  return text.replace(/''|\{(\d)(?:,choice,((?:[^{}]|\{\d\})*))?\}/g, (found, index, choices) =>
    found === "''"
      ? "'"
      : choices
        ? format(choose(choices, args[index]), args)
        : `${args[index] ?? ''}`,
  );
}

/** @param {string} choices @param {string | number} number */
function choose(choices, number) {
  const fitting = choices.split('|').findLast((choice, i) => {
    const limit = parseInt(choice, 10);
    return i === 0 || (/^[^#]*</.test(choice) ? +number > limit : +number >= limit);
  });
  return /** @type {string} */ (fitting).replace(/^[^#<]*[#<]/, '');
}
