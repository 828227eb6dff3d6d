import { equal, ok } from '../expect.js';
import { add, change, drawn, picture } from '../maps.js';
import { Browser, Site } from './world.js';

async function open(...lines) {
  const site = new Site(picture(...lines));
  const browser = new Browser(site);
  const session = await browser.open();
  return { site, browser, session, clock: browser.clock };
}

const asked = (site) => site.requests.filter(({ url }) => url.endsWith('/presence')).length;

export default {
  "[E48] others' changes arrive within five seconds, with what changed and by whom"() {
    return open('a|b').then(async ({ site, browser, session, clock }) => {
      site.edit(change('b', 'b', 'theirs', 'r1', 's2'));
      await clock.advance(5000);
      equal(drawn(session.map), ['a|theirs']);
      const [{ changed, remote, by }] = browser.changes;
      equal([changed.notes, changed.cells], [['b'], ['r1/s2']]);
      equal([remote, by.fullName], [true, 'Eva Editor']);
    });
  },

  '[E48] the map is fetched only when it has changed'() {
    return open('a|b').then(async ({ site, clock }) => {
      await clock.advance(60000);
      equal(site.requests.filter(({ method }) => method === 'GET').length, 1);
    });
  },

  "what one has not saved yet stays on top of others' changes"() {
    return open('a|b').then(async ({ site, browser, session, clock }) => {
      browser.savesGet(() => new Response('', { status: 500 }));
      session.dispatch([change('a', 'a', 'mine')]);
      site.edit(add('theirs', 'r1', 's1', null));
      await clock.advance(5000);
      equal([drawn(session.map), session.unsaved], [['theirs,mine|b'], 1]);
    });
  },

  '[E42] a map that was read before a save is not shown after it'() {
    return open('a|b').then(async ({ site, browser, session, clock }) => {
      let late;
      browser.network = (url, options) => {
        const answer = site.answer(url, options);
        if (options.method) return answer;
        return new Promise((done) => (late = () => done(answer)));
      };
      site.edit(add('theirs', 'r1', 's1', null));
      await clock.advance(5000);
      session.dispatch([add('mine', 'r1', 's2', null)]);
      await session.flush();
      late();
      browser.online();
      await clock.advance(0);
      equal([drawn(session.map), session.tag], [['theirs,a|mine,b'], 'f-6']);
    });
  },

  '[E48] a heading that has moved arrives, and the others are the same objects'() {
    return open('a|b').then(async ({ site, browser, session, clock }) => {
      const [first, second] = session.map.stages;
      site.edit({ type: 'move-stage', id: 'S2', after: null });
      await clock.advance(5000);
      const { map, changed } = browser.changes[0];
      ok(map.stages[0] === second && map.stages[1] === first, 'other objects');
      equal([changed.notes, changed.cells], [[], []]);
    });
  },

  '[E48] the others who are here are told'() {
    return open('a|').then(async ({ site, session, clock }) => {
      const eva = { name: 'eva', fullName: 'Eva Editor', place: 'r1/s1' };
      site.people = [eva];
      await clock.advance(5000);
      equal(session.status.people, [eva]);
    });
  },

  '[E48] the place where one is goes with the question for news, and each has the next number'() {
    return open('a|').then(async ({ site, session, clock }) => {
      session.active('r1/s2');
      await clock.advance(5000);
      const asked = () => site.requests[site.requests.length - 1].sent;
      const first = asked();
      equal(first, { client: 'me', number: first.number, place: 'r1/s2', leave: false });
      session.leave();
      equal([asked().leave, asked().number], [true, first.number + 1]);
    });
  },

  '[E48] a hidden window asks once a minute, and at once when it is seen again'() {
    return open('a|').then(async ({ site, session, clock }) => {
      session.setHidden(true);
      await clock.advance(300000);
      ok(asked(site) <= 5, asked(site) + ' questions in five minutes');
      const before = asked(site);
      session.setHidden(false);
      equal(asked(site), before + 1);
    });
  },

  '[E48] nobody at the keyboard: it asks seldom, then not at all, until they are back'() {
    return open('a|').then(async ({ site, session, clock }) => {
      await clock.advance(3700000);
      const before = asked(site);
      await clock.advance(3600000);
      equal(asked(site), before);
      site.edit(add('theirs', 'r1', 's2', null));
      session.active();
      await clock.advance(0);
      equal(drawn(session.map), ['a|theirs']);
    });
  },

  '[E48] a map that was deleted and begun again is shown as it is now'() {
    return open('a|b').then(async ({ site, session, clock }) => {
      site.edit({ type: 'remove-note', id: 'a', was: 'a' });
      site.file = 'g';
      site.version = 1;
      await clock.advance(5000);
      equal([drawn(session.map), session.tag], [['|b'], 'g-1']);
    });
  },

  '[E48] so is one whose new file has come to the version of the old one'() {
    return open('a|b').then(async ({ site, session, clock }) => {
      site.edit({ type: 'remove-note', id: 'a', was: 'a' });
      Object.assign(site, { file: 'g', version: 4 });
      await clock.advance(5000);
      equal([drawn(session.map), session.tag], [['|b'], 'g-4']);
    });
  },

  '[E48] who saves to it unawares gets it with the answer'() {
    return open('a|b').then(async ({ site, session }) => {
      site.edit({ type: 'remove-note', id: 'a', was: 'a' });
      Object.assign(site, { file: 'g', version: 4 });
      session.dispatch([add('mine', 'r1', 's2', null)]);
      await session.flush();
      equal([drawn(session.map), drawn(site.map)], [['|mine,b'], ['|mine,b']]);
    });
  },
};
