/** Characters of a summary: more are no summary, and Jira is known to refuse them. */
const SUMMARY = 255;

/** Characters of an address that every server and proxy between takes. */
const LONGEST = 4000;

/** Where an address says for itself what goes where, for trackers other than Jira. */
const PLACES = /\{(summary|description)\}/g;

/**
 * The address of a tracker's form for new issues, filled in with a note. An address without
 * `{summary}` and `{description}` gets both as Jira calls them
 * (*Creating Issues via direct HTML links* in Atlassian's documentation of Jira; GitLab fills the
 * same form in, https://gitlab.com/gitlab-org/gitlab/-/issues/276896).
 *
 * @param {string} form the address of the empty form
 * @param {string} text the note's; what is too long for an address is cut
 * @param {string} source where the note is, in lines of their own below its text
 */
export function filledForm(form, text, source) {
  const summary = shortened(text.replace(/\s+/g, ' ').trim(), SUMMARY);
  let words = text.trim();
  const filled = () => fill(form, { summary, description: `${words}\n\n${source}` });
  while (words && filled().length > LONGEST)
    words = shortened(words, Math.floor([...words].length * 0.8));
  return filled();
}

/** @param {string} form @param {{summary: string, description: string}} fields */
function fill(form, { summary, description }) {
  /** @type {Record<string, string>} */
  const encoded = { summary: encode(summary), description: encode(description) };
  if (form.search(PLACES) >= 0) return form.replace(PLACES, (_, field) => encoded[field]);
  const [address, fragment] = form.split(/(?=#)/);
  const fields = `summary=${encoded.summary}&description=${encoded.description}`;
  const between = !address.includes('?') ? '?' : /[?&]$/.test(address) ? '' : '&';
  return `${address}${between}${fields}${fragment ?? ''}`;
}

/** Halves of a character have no form in an address. @param {string} text */
const encode = (text) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));

/** @param {string} text @param {number} most characters */
function shortened(text, most) {
  const characters = [...text];
  if (characters.length <= most) return text;
  return most > 1 ? `${characters.slice(0, most - 1).join('')}…` : '';
}

/**
 * The address of an issue, by what someone has entered: the address itself or, where the form is
 * Jira's, its key. Empty if it is neither.
 *
 * @param {string} form @param {string} entered
 */
export function issueAddress(form, entered) {
  const text = entered.trim();
  if (/^https?:\/\/[^\s/]+\S*$/i.test(text)) return text;
  const jira = /^(.*)\/secure\/CreateIssue/.exec(form)?.[1];
  const isKey = /^[a-z][a-z0-9_]*-[0-9]+$/i.test(text);
  return jira && isKey ? `${jira}/browse/${text.toUpperCase()}` : '';
}
