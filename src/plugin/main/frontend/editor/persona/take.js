import { setPersonas } from '../command/labels.js';
import { becomePersona } from '../command/persona.js';
import { personasOf } from '../command/personas.js';
import { ask, choice, select } from '../asking/dialog.js';
import { h } from '../dom/element.js';
import { attach, attached } from '../pictures/attachments.js';
import { answer, flag, id, list, record, text } from '../session/shapes.js';
import { askConfluence, siteOf } from '../site/site.js';

/**
 * A map with personas that the person may see. `card`: whom it is about; `personas`: whom its notes are about.
 *
 * @typedef {{
 *   page: string,
 *   name: string,
 *   title: string,
 *   pageTitle: string,
 *   space: string,
 *   card: Required<Persona>,
 *   pictureUrl: string,
 *   personas: Category[],
 * }} Other
 */

/** @type {(value: unknown) => value is {maps: Other[], more: boolean}} */
const isOffer = answer(
  record({
    more: flag,
    maps: list(
      record({
        page: id,
        name: id,
        title: text,
        pageTitle: text,
        space: text,
        card: record({
          name: text,
          role: text,
          text: text,
          quote: text,
          picture: text,
          alt: text,
        }),
        pictureUrl: text,
        personas: list(record({ id, label: text, prompt: text, icon: text })),
      }),
    ),
  }),
);

/** Offers the personas of other maps, and takes one over with words and picture. @param {EditorView} view */
export async function takePersona(view) {
  const { session, notices, getText } = view;
  const { server } = session;
  const offer = await view.answer(server.call(`${server.map}/other-personas`, isOffer));
  if (!offer.maps.length) return void notices.toast(getText('persona.take.none'));
  await choose(view, offer, { map: '0', who: '' });
}

/**
 * Asks which, and again, with the reason, where the picture can't be brought: nothing is taken by half.
 *
 * @param {EditorView} view @param {{maps: Other[], more: boolean}} offer
 * @param {{map: string, who: string}} chosen at first @param {string} [why] it couldn't be taken
 * @returns {Promise<void>}
 */
async function choose(view, offer, chosen, why) {
  const { getText, session } = view;
  const { maps, more } = offer;
  /** @type {Array<[value: string, text: string]>} */
  const options = maps.map((one, i) => [`${i}`, nameOf(one)]);
  const which = select(getText('persona.take.map'), 'map', options, chosen.map);
  const people = h('fieldset.jm-question');
  const offerPeople = (/** @type {string} */ map) =>
    people.replaceChildren(
      h('legend', null, getText('persona.take.who')),
      ...choices(maps[Number(map)], chosen.who),
    );
  const mapList = /** @type {HTMLSelectElement} */ (which.querySelector('select'));
  mapList.addEventListener('change', () => offerPeople(mapList.value));
  offerPeople(chosen.map);
  const form = await ask(view, {
    title: getText('persona.take.title'),
    body: [
      why ? h('p.jm-problem', { role: 'alert' }, why) : null,
      which,
      more ? h('p.jm-prompt', null, getText('persona.take.more', maps.length)) : null,
      people,
      session.map.hasPersona ? h('p', null, getText('persona.take.replaces')) : null,
    ],
    ok: getText('persona.take.ok'),
  });
  if (!form) return;
  const now = { map: `${form.get('map')}`, who: `${form.get('who')}` };
  const problem = await take(view, maps[Number(now.map)], now.who);
  if (problem) await choose(view, offer, now, problem);
}

/** What stands for the persona on the card; others have ids. */
const CARD = '';

/** @param {Other} other @param {string} who is checked, if that is one of them */
function choices({ card, personas }, who) {
  const { name, role, text: wish, quote } = card;
  const onCard = [name, role].filter(Boolean).join(', ') || wish || quote;
  const all = [
    ...(onCard ? [{ value: CARD, said: onCard }] : []),
    ...personas.map(({ id: value, label = '', prompt }) => ({
      value,
      said: prompt ? `${label}: ${prompt}` : label,
    })),
  ];
  const checked = all.find(({ value }) => value === who) ?? all[0];
  return all.map((one) =>
    choice(one.said, {
      type: 'radio',
      name: 'who',
      value: one.value,
      checked: one === checked,
      required: true,
    }),
  );
}

/**
 * Takes a persona over; resolves to the reason if it can't be.
 *
 * @param {EditorView} view @param {Other} other @param {string} who
 */
async function take(view, other, who) {
  const { getText, session } = view;
  if (who !== CARD) {
    const persona = other.personas.find((one) => one.id === who);
    const now = personasOf(session.map);
    const isThere = now.some(({ label }) => label === persona?.label);
    if (isThere || !persona) return getText('persona.take.there');
    const { label, prompt, icon } = persona;
    view.run(setPersonas(now, [...now, { label, prompt, ...(icon ? { icon } : {}) }]));
    view.notices.toast(getText('said.persona-taken', label ?? ''));
    return '';
  }
  try {
    const picture = await broughtPicture(view, other);
    view.run(becomePersona({ ...other.card, picture, alt: picture && other.card.alt }));
    return '';
  } catch (problem) {
    const { message } = /** @type {Error} */ (problem);
    return message || getText('trouble.unread');
  }
}

/**
 * The name of the picture on this page, to which it is attached as when it is dropped there; empty where there is none.
 *
 * @param {EditorView} view @param {Other} other
 */
async function broughtPicture(view, { page, card, pictureUrl }) {
  const { root, getText } = view;
  if (!pictureUrl.startsWith(`${siteOf(root)}/download/`)) return '';
  if (page === root.dataset.pageId) return card.picture;
  const files = attached(view);
  const found = await askConfluence(pictureUrl);
  if (!found?.ok) throw new Error(getText('persona.take.no-picture'));
  const picture = await found.blob();
  return attach(view, new File([picture], card.picture, { type: picture.type }), await files);
}

/** A map by its page, and its own name where that is another. @param {Other} other */
function nameOf({ title, pageTitle, space }) {
  const name = title && title !== pageTitle ? `${title} (${pageTitle})` : pageTitle;
  return space ? `${name} · ${space}` : name;
}
