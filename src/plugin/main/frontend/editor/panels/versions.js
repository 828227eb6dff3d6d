import { ask, select } from '../asking/dialog.js';
import { comparisonOf, versionsOf } from '../session/library.js';
import { restore, restoreFormer } from '../session/restore.js';
import { button, h } from '../dom/element.js';
import { avatar } from '../view/collaborators.js';
import { openPanel } from './panel.js';

/**
 * The map's versions, day by day, newest first, each with who made it and what changed. The one that is chosen is
 * compared with the one before it, or with any other, in one grid that the server draws; and can be brought back.
 *
 * @param {EditorView} view
 */
export async function openVersions(view) {
  const { getText, session } = view;
  await session.flush();
  const { versions, former } = await view.answer(versionsOf(session.server));
  if (!versions.length) {
    openPanel(view, getText('history'), [], h('p', null, getText('history.none')));
    return;
  }
  /** @type {Collaborators | undefined} */
  let others;
  await view.collaborators?.meet((those) => (others = those));
  await new Versions(view, versions, !!former, others).choose(versions[0]);
}

/** @typedef {import('../view/collaborators.js').Collaborators} Collaborators */

class Versions {
  /**
   * @param {EditorView} view
   * @param {Version[]} versions
   * @param {boolean} hasFormer whether a deleted map of that name can be put back
   * @param {Collaborators} [others] who gives people their colours; none if that can't be fetched
   */
  constructor(view, versions, hasFormer, others) {
    const { getText } = view;
    this.view = view;
    this.others = others;
    this.versions = versions;
    this.chosen = versions[0];
    /** @type {Promise<unknown> | undefined} the comparison that was last asked for */
    this.asked = undefined;
    this.dates = new Dates(getText);
    this.items = new Map(versions.map((version) => [version, this.item(version)]));
    /** @param {Version} version @returns {[value: string, text: string]} */
    const option = (version) => [`${version.version}`, this.dates.full(version.modified)];
    const label = select(getText('history.compare'), 'from', versions.map(option));
    this.from = /** @type {HTMLSelectElement} */ (label.lastChild);
    this.from.addEventListener('change', () => this.draw());
    this.restore = button(
      'jm-button.jm-restore',
      () => this.bringBack(),
      getText('history.restore'),
    );
    this.comparison = h('div.journey-map');
    const former = button('jm-button', () => this.putFormerBack(), getText('history.former'));
    const list = h(
      'div.jm-history',
      null,
      ...this.days(),
      versions.length > 1 ? label : null,
      hasFormer ? former : null,
    );
    this.close = openPanel(view, getText('history'), [list], this.comparison);
  }

  /** One list per day, under its name. */
  days() {
    const { dates, items } = this;
    /** @type {Map<string, Node[]>} */
    const days = new Map();
    for (const [version, item] of items) {
      const day = dates.day(version.modified);
      days.set(day, [...(days.get(day) ?? []), item]);
    }
    return [...days].flatMap(([day, list]) => [
      h('h3.jm-history-day', null, day),
      h('ol.jm-history-list', null, ...list),
    ]);
  }

  /** @param {Version} version */
  item(version) {
    const { view, dates } = this;
    const { modified, author, summary, comment } = version;
    const name = author?.fullName ?? view.getText('someone');
    return h(
      'li.jm-history-item',
      null,
      h(
        'button.jm-version',
        { type: 'button', click: () => this.choose(version) },
        avatar(name, this.others?.hue(author?.name ?? name)),
        h('span.jm-version-who', null, `${dates.time(modified)} · ${name}`),
        h('span.jm-version-what', null, summary || comment),
      ),
    );
  }

  /** Shows what it changed: compared with the one before it. @param {Version} version */
  choose(version) {
    const { versions, items, from, restore } = this;
    for (const [one, item] of items) {
      item.firstElementChild?.setAttribute('aria-current', `${one === version}`);
    }
    this.chosen = version;
    const before = versions[versions.indexOf(version) + 1] ?? version;
    from.value = `${before.version}`;
    if (version === versions[0]) restore.remove();
    else items.get(version)?.append(restore);
    return this.draw();
  }

  async draw() {
    const { view, chosen, from, comparison } = this;
    const mine = comparisonOf(view.session.server, from.value, `${chosen.version}`);
    this.asked = mine;
    const answer = await view.answer(mine).catch(() => null);
    // Another choice was made in the meantime, and may have been answered first.
    if (mine !== this.asked) return;
    // What another version has changed doesn't stand beside this one.
    const { html = '' } = answer ?? {};
    // Drawn and escaped by the server, as the page is.
    comparison.innerHTML = html;
    const panel = comparison.closest('.jm-panel');
    const { scrollTop } = panel ?? {};
    comparison
      .querySelector('[data-change]')
      ?.scrollIntoView({ block: 'nearest', inline: 'center' });
    // In a low window it is the panel that scrolls: what one chooses with stays in sight.
    if (panel && scrollTop !== undefined) panel.scrollTop = scrollTop;
  }

  /** The map that was deleted, in the place of the one that is here now, which stays as the version before. */
  async putFormerBack() {
    const { view } = this;
    const { getText, session } = view;
    const title = getText('history.former');
    const body = [h('p', null, getText('history.former.sure'))];
    if (!(await ask(view, { title, body, ok: title }))) return;
    await view.answer(restoreFormer(session, `${view.root.dataset.pageId}`));
    this.close();
    view.toast(getText('history.former.done'));
  }

  async bringBack() {
    const { view, chosen, dates } = this;
    const { getText, session } = view;
    const title = getText('history.restore');
    const name = [dates.full(chosen.modified), chosen.author?.fullName].filter(Boolean).join(' · ');
    const body = [h('p', null, name), h('p', null, getText('history.sure'))];
    if (!(await ask(view, { title, body, ok: getText('history.ok') }))) return;
    await view.answer(restore(session, `${chosen.version}`));
    this.close();
    view.toast(getText('history.restored', dates.full(chosen.modified)), true);
  }
}

/** Days and times as people say them. */
class Dates {
  /** @param {GetText} getText */
  constructor(getText) {
    const language = document.documentElement.lang || undefined;
    const format = (/** @type {Intl.DateTimeFormatOptions} */ options) => {
      const formatter = new Intl.DateTimeFormat(language, options);
      return (/** @type {string | number} */ time) => formatter.format(new Date(time));
    };
    this.time = format({ timeStyle: 'short' });
    this.full = format({ dateStyle: 'medium', timeStyle: 'short' });
    this.date = format({ dateStyle: 'full' });
    const ago = (/** @type {number} */ days) => this.date(Date.now() - days * 24 * 3600 * 1000);
    /** @type {Map<string, string>} */
    this.names = new Map([
      [ago(1), getText('history.yesterday')],
      [ago(0), getText('history.today')],
    ]);
  }

  /** @param {string} time */
  day(time) {
    const date = this.date(time);
    return this.names.get(date) ?? date;
  }
}
