import { isSaved } from '../../../main/frontend/editor/session/answers.js';
import {
  comparisonOf,
  isFound,
  isOwnTemplates,
  restored,
  templatesOf,
  versionsOf,
} from '../../../main/frontend/editor/session/library.js';
import { Server } from '../../../main/frontend/editor/session/server.js';
import { Trouble } from '../../../main/frontend/editor/session/trouble.js';
import { equal, ok } from '../expect.js';
import { add, drawn, picture } from '../maps.js';
import { Browser } from './browser.js';
import { settled } from './clock.js';
import { json, Site } from './site.js';

/** @param {string} type @param {string} text */
const typed = (type, text, status = 200) =>
  new Response(text, { status, headers: { 'Content-Type': type } });
/** @param {string} text @param {number} [status] */
const jsonText = (text, status) => typed('application/json', text, status);

/** What a browser makes of a redirect that it was told not to follow. */
const redirect = () =>
  Object.defineProperties(new Response(null), {
    type: { value: 'opaqueredirect' },
    status: { value: 0 },
  });

/**
 * @typedef {(right: () => Response) => Response | Promise<Response>} Wrong
 * @typedef {(url: string, options: import('./site.js').Asking) => boolean} IsAsked
 */

/**
 * Answers that are none. `right` makes the one that would be; those that use it let the server have
 * the request.
 *
 * @type {Record<string, Wrong>}
 */
const WRONG = {
  nothing: () => jsonText(''),
  'nothing, not even a type': () => new Response(''),
  null: () => jsonText('null'),
  'a list': () => jsonText('[]'),
  'a text': () => jsonText('"busy"'),
  'a number': () => jsonText('9'),
  'an empty object': () => jsonText('{}'),
  'an error with 200': () => jsonText('{"error":"x"}'),
  'a sign-in gateway': () => jsonText('{"status":"authentication required"}'),
  'a save of nothing': () => jsonText('{"version":9,"tag":"9","outcomes":[]}'),
  'presence without a tag': () => jsonText('{"version":9,"people":[]}'),
  'a map without stages': () => jsonText('{"tag":"9","canEdit":true,"map":{"title":"x"}}'),
  'a login page': () => typed('text/html', '<html>Log in</html>'),
  'a login page that calls itself JSON': () => jsonText('<html>Log in</html>'),
  'a redirect': redirect,
  'no content': () => new Response(null, { status: 204 }),
  'cut off': async (right) => jsonText((await right().text()).slice(0, -7)),
  'of another type': async (right) => typed('text/plain', await right().text()),
  'right, but nothing in it': async (right) => {
    await right();
    return jsonText('{}');
  },
  'without its tag': (right) => without(right, 'tag'),
  'without outcomes': (right) => without(right, 'outcomes'),
  'with an outcome too many': async (right) => {
    const answer = await right().json();
    return json(200, { ...answer, outcomes: [{ outcome: 'done' }, ...(answer.outcomes ?? [])] });
  },
  'with outcomes that are none': async (right) => {
    const answer = await right().json();
    const outcomes = /** @type {Outcome[]} */ (answer.outcomes ?? []);
    return json(200, { ...answer, outcomes: outcomes.map(() => null) });
  },
  'with a map that is none': async (right) => {
    const answer = await right().json();
    return json(200, { ...answer, map: { rows: [], notes: 'none' } });
  },
  'with changes that are none': async (right) => {
    const { map, ...answer } = await right().json();
    return json(200, { ...answer, changes: [{ edits: [{}], outcomes: [] }] });
  },
  lost: (right) => {
    right();
    return Promise.reject(new TypeError('lost'));
  },
  'broken off': (right) => {
    right();
    const stream = new ReadableStream({ start: (body) => body.error(new TypeError('reset')) });
    return new Response(stream, { headers: { 'Content-Type': 'application/json' } });
  },
  never: () => new Promise(() => {}),
  'never, though the server has it': (right) => {
    right();
    return new Promise(() => {});
  },
  doubled: (right) => {
    right();
    return right();
  },
};

for (const status of [
  400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416,
]) {
  WRONG[status] = () => typed('text/html', '<h1>No</h1>', status);
}
for (const status of [
  418, 421, 422, 425, 426, 428, 429, 431, 451, 500, 501, 502, 503, 504, 507, 511,
]) {
  WRONG[status] = () => typed('text/html', '<h1>No</h1>', status);
  WRONG[`${status} as JSON`] = () => json(status, { error: 'no', 'status-code': status });
  WRONG[`${status}, though the server has it`] = (right) => {
    right();
    return typed('text/plain', '', status);
  };
}

/** @param {() => Response} right @param {string} field */
async function without(right, field) {
  const { [field]: left, ...answer } = await right().json();
  return json(200, answer);
}

/** Which questions get wrong answers. @type {Record<string, IsAsked>} */
const QUESTIONS = {
  'the map': (url, { method }) => !method,
  'a save': (url) => url.endsWith('/edits'),
  presence: (url) => url.endsWith('/presence'),
  everything: () => true,
};

/**
 * Someone goes on typing while questions are answered wrongly for a while.
 *
 * @param {Wrong} answer @param {IsAsked} isAsked
 */
async function survives(answer, isAsked) {
  const site = new Site(picture('a|'));
  const browser = new Browser(site);
  const { clock, storage } = browser;
  /** @type {string[]} */
  const words = [];
  const session = browser.arriveOnPage();
  const isThere = (/** @type {string} */ word) => drawn(site.map)[0].split(/[,|]/).includes(word);
  const check = () => {
    const kept = Object.values(storage).join();
    for (const word of words) {
      ok(isThere(word) || kept.includes(`"${word}"`), `${word} is in neither place`);
      ok(session.saver.state !== 'clean' || isThere(word), `${word} is not saved, but it says so`);
    }
  };
  const type = (/** @type {string} */ word) => {
    words.push(word);
    session.dispatch([add(word, 'r1', 's2')]);
    check();
  };
  const pass = async (/** @type {number} */ pause) => {
    for (let passed = 0; passed < pause; passed += 1000) {
      await clock.advance(1000);
      check();
    }
  };
  session.watch(check);
  browser.network = (url, options) => {
    const right = () => site.answer(url, options);
    return isAsked(url, options) ? answer(right) : right();
  };
  session.start().catch(() => {});
  type('before');
  session.flush();
  type('during');
  await pass(9000);
  type('after');
  await pass(40000);
  browser.online();
  session.wake();
  await pass(100000);
  session.retry();
  await pass(2000);
  equal([session.saver.state, session.pending.count, storage.length], ['clean', 0, 0]);
  equal(drawn(site.map)[0].split(/[,|]/).sort(), ['a', 'after', 'before', 'during']);
  equal(drawn(session.map), drawn(site.map));
}

/**
 * What else is asked, where nothing of one's own depends on the answer: it is a trouble, and that
 * is all.
 *
 * @type {Record<string, (server: Server) => Promise<unknown>>}
 */
const OTHERS = {
  'the versions': versionsOf,
  'a comparison': (server) => comparisonOf(server, '1', '2'),
  restoring: (server) => restored(server, '1', 'id'),
  'bringing a copy': (server) => server.copy('2'),
  'the templates': templatesOf,
  'templates of one’s own': (server) => server.call('/templates', isOwnTemplates),
  'an import': (server) => server.call('/import', isFound),
};

const none = () => json(200, { fields: 'of something else' });

export default {
  ...Object.fromEntries(
    Object.entries(QUESTIONS).flatMap(([question, isAsked]) =>
      Object.entries(WRONG).map(([name, answer]) => [
        `[E54] ${question} is answered by ${name}: no word is lost, and Saved is true`,
        () => survives(answer, isAsked),
      ]),
    ),
  ),

  '[E54] [U42] a save is answered when each edit has an outcome, no more and no fewer'() {
    const saved = (/** @type {string[]} */ ...outcomes) => ({
      tag: 'f-1',
      outcomes: outcomes.map((outcome) => ({ outcome })),
    });
    equal([saved('done'), saved('done', 'done'), saved('done', 'done', 'done')].map(isSaved(2)), [
      false,
      true,
      false,
    ]);
  },

  '[E54] [U35] an answer that is none is a trouble, whatever was asked'() {
    const { clock, random, storage } = new Browser(new Site(picture('a')));
    const browser = { clock, random, storage: () => storage };
    return Promise.all(
      Object.entries(OTHERS).flatMap(([question, ask]) =>
        Object.entries(WRONG).map(async ([name, answer]) => {
          // A version is all that restoring and copying answer.
          if (/a save of nothing|presence/.test(name)) return;
          /** @type {Environment['fetch']} */
          const fetch = (url, { signal }) =>
            Promise.race([
              Promise.resolve(answer(none)),
              new Promise((_, reject) =>
                signal?.addEventListener('abort', () => reject(signal.reason)),
              ),
            ]);
          const server = new Server({ rest: '', pageId: '1', name: 'm', ...browser, fetch });
          const asked = ask(server).then(
            () => 'believed',
            (problem) => problem instanceof Trouble,
          );
          await settled();
          await clock.advance(31000);
          equal(await asked, true, `${question}: ${name}`);
        }),
      ),
    );
  },

  async '[E54] a mistake in what is done with the answer to a save costs no words'() {
    const site = new Site(picture('a|'));
    const browser = new Browser(site);
    const session = await browser.open();
    const { reconciler } = session;
    const { applyAnswer } = reconciler;
    reconciler.applyAnswer = () => {
      throw new TypeError('a mistake');
    };
    session.dispatch([add('words', 'r1', 's2')]);
    await browser.clock.advance(1000);
    equal([session.saver.state, session.pending.count], ['failed', 1]);
    ok(Object.values(browser.storage).join().includes('words'), 'in storage');
    reconciler.applyAnswer = applyAnswer;
    await browser.clock.advance(5000);
    equal(
      [session.saver.state, drawn(site.map), drawn(session.map)],
      ['clean', ['a|words'], ['a|words']],
    );
  },
};
