/**
 * Something that keeps the session from reading or saving. `kind` is one of offline · slow · busy ·
 * read-only · signed-out · other-user · forbidden · xsrf · gone · deleted · replaced · broken ·
 * too-large · refused · failed · foreign (something else answers in the server's place), or says
 * why words were set aside: removed (what they were for is gone), other-map (so is the file),
 * stopped (something on the way lets everything through but them), damaged (the browser's storage).
 * `message` is the server's sentence, if it sent one.
 */
export class Trouble extends Error {
  /**
   * @param {TroubleKind} kind
   * @param {{message?: string, path?: string, pause?: number, isOurs?: boolean}} [more] pause: the
   *   milliseconds that one is asked to wait; isOurs: the server itself says so, and not something
   *   on the way to it
   */
  constructor(kind, { message = '', path, pause = 0, isOurs = false } = {}) {
    super(message);
    this.kind = kind;
    this.path = path;
    this.pause = pause;
    this.isOurs = isOurs;
  }

  /** Whether the file of the map that is shown is no longer the page's. */
  get isLoss() {
    return this.kind === 'deleted' || this.kind === 'replaced';
  }
}

/**
 * The errors that the server's own answers name. An answer that names another, or none, is someone else's.
 *
 * @type {Record<string, TroubleKind>}
 */
const ERRORS = {
  'already-there': 'failed',
  broken: 'broken',
  'broken-off': 'failed',
  busy: 'busy',
  crowded: 'busy',
  deleted: 'deleted',
  failed: 'failed',
  lost: 'busy',
  malformed: 'refused',
  'not-allowed': 'forbidden',
  'not-found': 'gone',
  'not-json': 'refused',
  'not-saved': 'busy',
  'other-user': 'other-user',
  'read-only': 'read-only',
  replaced: 'replaced',
  'signed-out': 'signed-out',
  'too-large': 'too-large',
  xsrf: 'xsrf',
};

/** What a status means if it isn't the server's own, as far as that is clear. @type {Record<number, TroubleKind>} */
const STATUS = { 401: 'signed-out', 429: 'busy', 503: 'busy' };

/** The longest pause that is honoured, in milliseconds. */
const LONGEST = 3600000;

/**
 * Reads an answer.
 *
 * @template T
 * @param {Response} response
 * @param {(value: unknown) => value is T} isWhole whether it is an answer to what was asked
 * @param {number} now
 * @returns {Promise<T>}
 */
export async function answerOf(response, isWhole, now) {
  const { status, headers } = response;
  const text = await response.text();
  const body = /json/.test(headers.get('Content-Type') || '') ? parsed(text) : null;
  if (status >= 200 && status < 300 && isWhole(body)) return body;
  throw troubleOf(status, headers, text, body, pauseOf(headers.get('Retry-After') || '', now));
}

/**
 * @param {number} status @param {Headers} headers @param {string} text @param {unknown} body @param {number} pause
 */
function troubleOf(status, headers, text, body, pause) {
  const { error = '', message, path } = /** @type {Refusal} */ (body ?? {});
  const isOurs = status >= 400 && Object.hasOwn(ERRORS, error) && typeof message === 'string';
  const said = isOurs ? { message, path, pause, isOurs } : { pause };
  // Confluence says in each answer who it is for. A page looks gone or forbidden to someone who may
  // not see it.
  if (headers.get('X-AUSERNAME') === 'anonymous') return new Trouble('signed-out', said);
  if (isOurs) return new Trouble(ERRORS[error], said);
  // Confluence's own check, which comes before the server's, says it in plain text.
  if (status === 403 && /xsrf/i.test(text)) return new Trouble('xsrf', said);
  // A lost session ends at a login page: a redirect (opaque: status 0 and no header), or its HTML.
  const isPage = status < 200 || (status < 400 && /html/.test(headers.get('Content-Type') || ''));
  const kind = STATUS[status] || (status < 500 ? 'foreign' : 'failed');
  return new Trouble(isPage ? 'signed-out' : kind, said);
}

/** @param {string} text @returns {unknown} null if it breaks off or is no JSON: that is no whole answer either */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @param {string} said seconds or a date @param {number} now @returns {number} milliseconds */
function pauseOf(said, now) {
  const pause = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - now;
  return Math.min(Math.max(pause || 0, 0), LONGEST);
}
