import { equal } from '../expect.js';
import { openVersions } from '../../../main/frontend/editor/panels/versions.js';
import { Desk } from './desk.js';

export default {
  async '[E31] the versions chosen last are shown, whichever answer comes first'() {
    const { choose, answer, shown } = await withThreeVersions();
    choose('2');
    choose('1');
    await answer('2 with 1', 'two and one');
    await answer('2 with 2', 'two and two');
    equal(shown(), 'two and one');
  },
};

/** The panel of a map that has three versions; what it asks the server for is answered by `answer`. */
async function withThreeVersions() {
  const desk = new Desk('a|');
  const waiting = new Map();
  const asked = (what) => new Promise((resolve) => waiting.set(what, resolve));
  const server = {
    versions: () => asked('versions'),
    comparison: (from, to) => asked(`${from} with ${to}`),
  };
  Object.assign(desk.session, { server, flush: async () => {} });
  const answer = async (path, html) => {
    waiting.get(path)({ html });
    await turn();
  };
  const opened = openVersions(desk.view);
  await turn();
  waiting.get('versions')({ versions: [3, 2, 1].map((version) => ({ version, modified: 0 })) });
  await turn();
  await answer('2 with 3', 'two and three');
  await opened;
  const select = desk.root.querySelector('.jm-panel select[name=to]');
  const choose = (version) => {
    select.value = version;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };
  return {
    choose,
    answer,
    shown: () => desk.root.querySelector('.jm-panel-body').lastChild.textContent,
  };
}

/** Lets go on what waits for an answer that has come. */
function turn() {
  return new Promise((resolve) => setTimeout(resolve));
}
