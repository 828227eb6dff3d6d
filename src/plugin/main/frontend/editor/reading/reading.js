import { getText, loadMessages } from '../messages.js';
import { changeScreen } from '../screen/screen.js';
import { endByEscape, offerToStandOut } from '../highlight/standing-out.js';
import { button } from '../dom/element.js';
import { Grid } from '../view/grid.js';
import { offerChoice } from './choice.js';
import { mapOn } from './map-on.js';
import { attachReach } from '../wide/reach.js';
import { screenTools } from '../view/screen-tools.js';

/**
 * What a reader can do in the full view: zoom, full screen, presenting stage by stage, choosing rows and
 * stages, and letting the notes about someone or of a category stand out.
 *
 * @param {HTMLElement} root
 */
async function readAlone(root) {
  await loadMessages(/** @type {string} */ (root.dataset.rest), fetch.bind(window));
  /** @param {string} selector */
  const part = (selector) => /** @type {HTMLElement} */ (root.querySelector(selector));
  const scroller = part('.jm-scroll');
  const grid = new Grid(root, getText);
  grid.map = mapOn(root);
  const status = part('.jm-status');
  // How large the map is drawn stands in the bar already.
  status.classList.add('jm-visually-hidden');
  /** @type {import('../screen/screen.js').ScreenView} */
  const view = {
    root,
    scroller,
    getText,
    layer: part('.jm-bar'),
    grid,
    text: { open: false },
    finish() {},
    current: () => scroller,
    announce: (...said) => {
      status.textContent = getText(...said);
    },
  };
  /** @param {ScreenAction} what */
  const change = (what) => () => changeScreen(view, what);
  offerToStandOut({ root, getText });
  endByEscape({ root, getText });
  part('.jm-tools').replaceChildren(
    button('jm-tool.jm-present', change('present'), getText('present')),
    ...screenTools(getText, change),
    offerChoice(root, grid.map, getText),
  );
  attachReach(root, getText);
}

const root = document.querySelector('.jm-window > .journey-map');
if (root instanceof HTMLElement) readAlone(root).catch(() => {});
