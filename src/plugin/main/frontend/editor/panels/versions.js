import { ask, select } from '../view/dialog.js';
import { between } from '../edit/between.js';
import { button, h } from '../view/element.js';
import { openPanel } from './panel.js';

/**
 * The map's versions: any two compared in one grid, which the server draws, and a way back to an
 * earlier one.
 */
export async function openVersions(view) {
  const { getText, session } = view;
  const { server } = session;
  await session.flush();
  const { versions } = await view.answer(server.versions());
  const language = document.documentElement.lang || undefined;
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const named = ({ modified, author, comment }) =>
    [time.format(new Date(modified)), author?.fullName, comment].filter(Boolean).join(' · ');
  const options = versions.map((v) => [`${v.version}`, named(v)]);
  const newest = options[0]?.[0];
  const to = select(getText('history.version'), 'to', options, newest);
  const from = select(getText('history.compare'), 'from', options, options[1]?.[0]);
  const [shown, compared] = [to.lastChild, from.lastChild];
  const restore = button('jm-button', () => bringBack(), getText('history.restore'));
  const comparison = h('div');
  const choices = h('div.jm-versions', null, to, from, restore);
  const close = openPanel(view, getText('history'), newest ? [choices] : [], comparison);

  let asked;
  const draw = async () => {
    restore.disabled = shown.value === newest;
    const mine = (asked = server.comparison(compared.value, shown.value));
    const { html } = await view.answer(mine);
    // Another choice was made in the meantime, and may have been answered first.
    if (mine !== asked) return;
    // Drawn and escaped by the server, as the page is.
    comparison.innerHTML = html;
    comparison
      .querySelector('[data-change]')
      ?.scrollIntoView({ block: 'nearest', inline: 'center' });
  };
  const bringBack = async () => {
    const title = getText('history.restore');
    const body = [
      h('p', null, options[shown.selectedIndex][1]),
      h('p', null, getText('history.sure')),
    ];
    if (!(await ask(view, { title, body, ok: getText('history.ok') }))) return;
    await view.answer(session.restore(shown.value, between));
    close();
    view.toast(getText('history.restored'), true);
  };
  comparison.before(h('p', null, getText(newest ? 'history.about' : 'history.none')));
  for (const label of [to, from]) label.addEventListener('change', draw);
  if (newest) await draw();
}
