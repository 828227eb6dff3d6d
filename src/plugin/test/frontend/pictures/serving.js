import { ok } from '../expect.js';

/** @typedef {import('../view/desk.js').Desk} Desk */

/** @typedef {{method: string, headers: Record<string, string>, body: FormData}} Upload */

/** The server with these files, keeping what is asked. @param {Desk} desk @param {...string} files */
export function serving(desk, ...files) {
  /** @type {Array<[url: string, request: Upload]>} */
  const sent = [];
  const describe = (/** @type {string} */ title, /** @type {string} */ mediaType) => ({
    title,
    extensions: { mediaType },
    _links: { download: `/download/${title}` },
  });
  desk.session.server.call = async (url, isWhole, request = {}) => {
    sent.push([url, /** @type {Upload} */ (request)]);
    const { body } = request;
    const file = body instanceof FormData && body.get('file');
    const answer = {
      results:
        file instanceof File
          ? [describe(file.name, file.type)]
          : files.map((name) =>
              describe(name, name.endsWith('.svg') ? 'image/svg+xml' : 'image/png'),
            ),
    };
    ok(isWhole(answer), 'taken for no answer');
    ok(!isWhole({ results: [{}] }), 'taken for an answer');
    return answer;
  };
  return sent;
}
