/**
 * Something that keeps the session from reading or saving. `kind` is one of
 * offline · slow · busy · read-only · signed-out · other-user · forbidden · gone · broken · too-large ·
 * refused · failed, or removed (what the words were for is gone); `message` is the server's sentence, if it sent one.
 */
export class Trouble extends Error {
  /**
   * @param {string} kind
   * @param {{message: (string|undefined), path: (string|undefined), pause: (number|undefined)}=} more
   *     pause: the milliseconds that the server asked to wait
   */
  constructor(kind, { message = '', path, pause = 0 } = {}) {
    super(message);
    this.kind = kind;
    this.path = path;
    this.pause = pause;
  }
}

/** Milliseconds after which an answer is no longer waited for. */
const PATIENCE = 30000;

/** What a browser sends although the page is going away, in bytes, with room for the headers. */
const KEEPALIVE_BYTES = 60000;

const KINDS = {
  401: 'signed-out',
  403: 'forbidden',
  404: 'gone',
  409: 'broken',
  412: 'other-user',
  413: 'too-large',
  422: 'refused',
  429: 'busy',
  503: 'busy',
};

/** The REST resource of one map: one method, which answers or throws Trouble. */
export class Server {
  /** @param {!SessionOptions} options */
  constructor({ rest, pageId, name, template = '', user = '', fetch, clock }) {
    this.user = user;
    this.map = `${rest}/pages/${encodeURIComponent(pageId)}/maps/${encodeURIComponent(name)}`;
    this.template = template;
    this.fetch = fetch;
    this.clock = clock;
  }

  /**
   * @param {string=} since the tag of the map that one has, to be told what has changed since
   * @param {string=} shown the tag of the map that one has what a page shows of, to be told if that is all
   * @return {!Promise<!Answer>}
   */
  read(since = '', shown = '') {
    const { map, template } = this;
    return this.call(`${map}?${new URLSearchParams({ template, since, shown })}`, {});
  }

  /** @param {string} what edits or presence @param {!Object} body @return {!Promise<!Answer>} */
  write(what, body) {
    const text = JSON.stringify(body);
    return this.call(this.map + '/' + what, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' },
      body: text,
      keepalive: new TextEncoder().encode(text).length < KEEPALIVE_BYTES,
    });
  }

  /** @param {string} url @param {!Object} request @return {!Promise<?>} */
  async call(url, request) {
    const abort = new AbortController();
    const timer = this.clock.setTimeout(() => abort.abort(), PATIENCE);
    try {
      // Another tab may have signed in somebody else since the page was drawn [A14].
      const said = { Accept: 'application/json', 'X-Journey-Map-User': this.user };
      const headers = { ...said, ...request.headers };
      const { signal } = abort;
      const options = {
        credentials: 'same-origin',
        redirect: 'manual',
        signal,
        ...request,
        headers,
      };
      return await answer(await this.fetch(url, options));
    } catch (problem) {
      if (problem instanceof Trouble) throw problem;
      throw new Trouble(abort.signal.aborted ? 'slow' : 'offline');
    } finally {
      this.clock.clearTimeout(timer);
    }
  }
}

/** @param {!Response} response @return {!Promise<?>} */
async function answer(response) {
  const { status } = response;
  const isJson = /json/.test(response.headers.get('Content-Type') || '');
  // A lost session ends at a login page: a redirect (opaque: status 0 and no header), or its HTML.
  if (status < 400 && !isJson) throw new Trouble('signed-out');
  // A body that breaks off rejects with a SyntaxError or TypeError: both mean the line is bad.
  if (status < 300) return response.json();
  const { error = '', message, path } = isJson ? await response.json() : {};
  const seconds = Number(response.headers.get('Retry-After')) || 0;
  // Confluence says in each answer for whom it is. To a stranger, a page looks gone or forbidden.
  const isStranger = response.headers.get('X-AUSERNAME') === 'anonymous';
  const kind = isStranger ? 'signed-out' : error === 'read-only' ? error : KINDS[status];
  throw new Trouble(kind || 'failed', { message, path, pause: seconds * 1000 });
}
