import { JourneyMap } from '../model/journey-map.js';
import { ask, select } from './dialog.js';
import { h } from './element.js';
import { openPanel } from './panel.js';

const MARKS = {
  added: 'journey-map.editor.diff.added',
  removed: 'journey-map.editor.diff.removed',
  changed: 'journey-map.editor.diff.changed',
  moved: 'journey-map.editor.diff.moved',
};

/** The map's versions: any two compared in one grid, and a way back to an earlier one. */
export async function openHistory(board) {
  const { words, session } = board;
  const base = `${session.server.map}/versions`;
  await session.flush();
  const { versions } = await board.read(base);
  const date = new Intl.DateTimeFormat(document.documentElement.lang || undefined, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const options = versions.map((v) => [
    `${v.version}`,
    [date.format(new Date(v.modified)), v.author?.fullName, v.comment].filter(Boolean).join(' · '),
  ]);
  const none = ['', words('journey-map.editor.history.none')];
  const one = select(words('journey-map.editor.history.version'), 'one', options, options[0]?.[0]);
  const other = select(words('journey-map.editor.history.compare'), 'other', [none, ...options], options[1]?.[0]);
  const value = (label) => label.lastChild.value;
  const restore = h('button.jm-button', { type: 'button', click: () => again() }, words('journey-map.editor.history.restore'));
  const title = words('journey-map.editor.history');
  const grid = openPanel(board, title, restore);
  const gone = h('p', { role: 'status' });
  grid.root.before(one, other, gone);

  const map = async (version) => version && JourneyMap.of((await board.read(`${base}/${version}`)).map);
  const draw = async () => {
    const [now, then] = [await map(value(one)), await map(value(other))];
    gone.textContent = show(grid, now, then || now, words);
    restore.disabled = value(one) === options[0]?.[0];
  };
  const again = async () => {
    const sure = await ask(board, {
      title,
      body: [h('p', null, words('journey-map.editor.history.sure'))],
      ok: words('journey-map.editor.history.restore'),
    });
    if (!sure) return;
    await session.server.write(`versions/${value(one)}/restore`, {});
    await session.live.ask();
    board.root.querySelector('.jm-panel .jm-close').click();
    board.notices.tell(words('journey-map.editor.history.restored'));
  };
  for (const label of [one, other]) label.addEventListener('change', draw);
  if (options.length) await draw();
}

/** Draws `now` with what is gone since `then`, and marks each difference in a word and by colour. */
function show(grid, now, then, words) {
  const removed = then.notes.filter((n) => !now.note(n.id));
  const both = JourneyMap.of({ ...now.toJson(), notes: [...now.notes, ...removed] });
  grid.map = null;
  grid.draw(both);
  const put = (element, kind, was) => {
    if (!element) return;
    element.dataset.diff = kind;
    element.prepend(h('span.jm-mark', null, words(MARKS[kind])));
    if (was !== undefined) element.append(h('del', null, was));
  };
  const count = { added: 0, removed: removed.length, changed: 0, moved: 0 };
  for (const note of both.notes) {
    const was = then.note(note.id);
    const changed = was && (was.text !== note.text || was.category !== note.category);
    const moved = was && (was.row !== note.row || was.step !== note.step);
    const kind = !now.note(note.id) ? 'removed' : !was ? 'added' : changed ? 'changed' : moved ? 'moved' : null;
    if (!kind) continue;
    if (kind !== 'removed') count[kind]++;
    put(grid.element({ kind: 'note', id: note.id }), kind, changed && was.text !== note.text ? was.text : undefined);
  }
  const gone = [];
  for (const kind of ['stage', 'step', 'row']) {
    for (const thing of now[`${kind}s`]) {
      const was = then[kind](thing.id);
      const differs = was && (was.heading !== thing.heading || was.prompt !== thing.prompt);
      const element = grid.element({ kind, id: thing.id });
      if (!was) put(element, 'added');
      else if (differs) put(element, 'changed', was.heading !== thing.heading ? was.heading : undefined);
    }
    for (const { id, heading } of then[`${kind}s`]) if (!now[kind](id) && heading) gone.push(heading);
  }
  const parts = Object.entries(count).filter(([, n]) => n).map(([kind, n]) => `${words(MARKS[kind])}: ${n}`);
  if (gone.length) parts.push(words('journey-map.editor.diff.gone', gone.join(', ')));
  return parts.join(' · ') || (then === now ? '' : words('journey-map.editor.diff.same'));
}
