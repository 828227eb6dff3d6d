/**
 * What is copied, as HTML that office programs and editors take over: a table, its cells' notes as
 * lists; or a list. Our own format travels along in an attribute, since custom media types don't get from one browser
 * to another, and in some browsers not from one site to another.
 */
const OWN = 'data-journey-map';

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

// Otherwise Excel would start a new row.
const SAME_CELL = 'style="mso-data-placement:same-cell"';

// For LibreOffice and Excel: nothing that was typed is a formula, a date or a number.
const AS_TEXT = `sdnum="1033;0;@" style="mso-number-format:'\\@'"`;

/** @param {string} text */
const lines = (text) => escape(text).replace(/\n/g, `<br ${SAME_CELL}>`);

/** @param {CopiedNote[]} notes @param {string} [attribute] */
const list = (notes, attribute = '') =>
  `<ul ${attribute}>${notes.map(({ text }) => `<li ${SAME_CELL}>${lines(text)}</li>`).join('')}</ul>`;

// A note of several lines would be read as several notes where only the HTML gets through.
/** @param {CopiedNote[]} notes */
const cell = (notes) =>
  notes.length === 1 && !notes[0].text.includes('\n')
    ? escape(notes[0].text)
    : notes[0]
      ? list(notes)
      : '';

/** A value alone is a number, to be calculated with. @param {CopiedNote[]} notes @param {CopiedValue | null} [value] */
function data(notes, value) {
  if (value && !notes.length) return `<td>${escape(value.text)}</td>`;
  return `<td ${AS_TEXT}>${cell(value ? [value, ...notes] : notes)}</td>`;
}

/** @param {Copied} content */
export function writeHtml(content) {
  const own = `${OWN}="${escape(JSON.stringify(content))}"`;
  const { notes, cells, values } = content;
  if (notes) return notes[1] ? list(notes, own) : `<p ${own}>${lines(notes[0].text)}</p>`;
  const rows = cells.map(
    (line, r) => `<tr>${line.map((notes, c) => data(notes, values?.[r]?.[c])).join('')}</tr>`,
  );
  return `<table ${own} border="1">${rows.join('')}</table>`;
}

/**
 * Our own form, if the HTML is as it was copied: an editor that it was pasted into may have kept the
 * attribute while someone changed the words.
 *
 * @param {Element} body
 * @returns {Copied | null}
 */
export function readOwn(body) {
  try {
    const json = body.querySelector(`[${OWN}]`)?.getAttribute(OWN) ?? '';
    const { notes, cells, values } = /** @type {Copied} */ (JSON.parse(json));
    let words = '';
    const known = (/** @type {CopiedNote} */ { text, ...labels }) => {
      const { category, label, persona, whose, picture, page } = labels;
      words += text;
      return {
        text: `${text}`,
        category,
        label,
        ...(whose ? { persona, whose } : {}),
        ...(picture ? { picture: `${picture}`, page } : {}),
      };
    };
    /** @param {CopiedNote[][][]} cells */
    const block = (cells) => {
      /** @type {Array<Array<CopiedValue | null>>} */
      const numbers = [];
      const lists = cells.map((line, r) => {
        numbers.push([]);
        return line.map((list, c) => {
          const number = valueOf(values?.[r]?.[c]);
          words += number?.text ?? '';
          numbers[r].push(number);
          return list.map(known);
        });
      });
      return values ? { cells: lists, values: numbers } : { cells: lists };
    };
    const own = notes ? { notes: notes.map(known) } : block(cells);
    return squeeze(words) === squeeze(body.textContent ?? '') ? { ...own, isOwn: true } : null;
  } catch {
    // None, or not ours.
    return null;
  }
}

/** Only numbers: the attribute may come from anywhere. @param {CopiedValue | null} [copied] */
function valueOf(copied) {
  if (!copied || !Number.isFinite(copied.value)) return null;
  return { value: copied.value, text: `${copied.text}` };
}

/** @param {string} text */
const squeeze = (text) => text.replace(/\s+/g, '');
