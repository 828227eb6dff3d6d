import { start } from '../../../main/frontend/editor/editor.js';
import { environment } from '../../../main/frontend/editor/session/browser.js';
import { equal, ok } from '../expect.js';
import { fileOf, mapOf } from '../maps.js';

/**
 * Places of one page that show the same map, as they are where something has altered the page: the map is fetched.
 *
 * @param {number} count @param {() => boolean} [fails] whether the words can't be had
 */
function places(count, fails = () => false) {
  const json = { version: 1, tag: 'f-1', canEdit: true, modified: null, author: null };
  environment.fetch = async (url) => {
    if (`${url}`.includes('/words'))
      return fails() ? answer('', 503) : answer({ 'journey-map.editor.state.clean': 'Saved' });
    return answer({ ...json, uploaded: false, map: fileOf(mapOf('a|b')) });
  };
  const roots = Array.from({ length: count }, (_, i) => {
    const root = document.createElement('div');
    root.className = 'journey-map';
    root.id = `place-${i}`;
    root.innerHTML =
      '<div class="jm-bar"><div class="jm-status" role="status"></div><div class="jm-tools"></div></div><div class="jm-scroll"></div>';
    const data = { editor: '', rest: '/rest/journey-map/1', pageId: '1', mapName: 'Map' };
    Object.assign(root.dataset, data);
    return root;
  });
  document.body.replaceChildren(...roots);
  return roots;
}

/** It is read at once. @param {unknown} value @param {number} [status] */
function answer(value, status = 200) {
  const text = async () => JSON.stringify(value);
  return Object.assign(Response.json(value, { status }), { text });
}

/** Lets everything run that waits for an answer that has come. */
const turn = () => new Promise((resolve) => setTimeout(resolve));

/** @param {() => unknown} isSo */
async function eventually(isSo) {
  for (let i = 0; i < 200 && !isSo(); i++) await new Promise((go) => setTimeout(go, 10));
  ok(isSo(), `never: ${isSo}`);
}

export default {
  async '[E50] a map is not drawn without its words: the next press tries again'() {
    let isOffline = true;
    const [root] = places(1, () => isOffline);
    equal(
      await start(root).then(
        () => 'started',
        () => 'failed',
      ),
      'failed',
    );
    await turn();
    equal(root.querySelector('table'), null);
    isOffline = false;
    await start(root);
    ok(root.querySelector('table'), 'not drawn');
  },

  async '[E73] each place of a map has its categories at hand while a note is written'() {
    const [one, other] = places(2);
    await start(one);
    const second = await other.journeyMapEditor;
    await eventually(() => second?.chips);
  },

  async '[E60] a second place that could not be started can be tried again'() {
    const [one, other] = places(2);
    const { append } = other;
    other.append = () => {
      throw new Error('Not this time');
    };
    await start(one);
    await other.journeyMapEditor?.catch(() => {});
    await eventually(() => !other.journeyMapEditor);
    other.append = append;
    ok(await start(other), 'not started');
  },
};
