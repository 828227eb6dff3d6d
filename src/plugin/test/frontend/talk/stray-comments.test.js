import { draftOf } from '../../../main/frontend/editor/talk/draft.js';
import { showStrayComments } from '../../../main/frontend/editor/talk/stray-comments.js';
import { equal, ok } from '../expect.js';
import { Desk } from '../view/desk.js';
import { root } from './confluence.js';

export default {
  async '[V35] [U57] what was written about a note that is gone by now is shown with what is not saved, and kept with it'() {
    const desk = new Desk('a|');
    Object.assign(desk.root.dataset, { user: 'eva', pageId: '7', mapName: 'Plan: B' });
    desk.session.poller.ask = async () => {};
    draftOf(desk.root, 'a').set('About the note that is there');
    const gone = draftOf(desk.root, 'gone');
    gone.mark('About the one that is gone');
    draftOf(root(), 'gone').set('About another map');
    const show = () => showStrayComments(desk.root, desk.session, async () => desk.view);
    await show();
    equal(
      desk.session.pending.aside.map((words) => 'value' in words && words.value),
      ['About the one that is gone'],
    );
    equal([gone.get(), draftOf(desk.root, 'a').get()], ['', 'About the note that is there']);
    await show();
    equal(desk.session.pending.aside.length, 1);
    ok(!Object.keys(localStorage).some((key) => /B:gone$/.test(key)), 'it stays');
    localStorage.clear();
  },
};
