import { h } from '../../../main/frontend/editor/dom/element.js';

/** A map on a page that somebody reads. */
export const root = () =>
  h('div.journey-map', {
    'data-rest': '/wiki/rest/journey-map/1',
    'data-page-id': 7,
    'data-map-name': 'Our "map" & it\'s',
    'data-user': 'eva',
  });

/**
 * Answers instead of Confluence; what it was asked is kept.
 *
 * @param {(url: string) => Response} answer
 * @param {() => Promise<unknown>} use what asks
 */
export async function asked(answer, use) {
  const { fetch } = window;
  /** @type {Array<[url: string, request: RequestInit | undefined]>} */
  const requests = [];
  window.fetch = async (url, request) => {
    requests.push([`${url}`, request]);
    return answer(`${url}`);
  };
  try {
    return { requests, result: await use() };
  } finally {
    window.fetch = fetch;
  }
}

export const json = (/** @type {unknown} */ body, status = 200) =>
  new Response(JSON.stringify(body), { status });

/** What people are told, as the server answers it. */
export const messages = () =>
  new Response(JSON.stringify({ 'journey-map.editor.state.clean': 'Saved' }), {
    headers: { 'Content-Type': 'application/json' },
  });

/** By then, what waits for nothing but its turn is done. */
export const drawn = () => new Promise((resolve) => setTimeout(resolve));
