import { h } from './element.js';

const GLOW_MS = 4000;

/** What the others do: who is here, where they write, and which notes they have just changed. */
export class Others {
  constructor(board, list) {
    this.board = board;
    this.list = list;
    this.marked = [];
  }

  /** Lets what others have changed glow once, with their names. `by`: who, or who for which note. */
  changed({ changed, by }) {
    const { board } = this;
    const names = new Set();
    const notes = [];
    for (const id of changed.notes) {
      const who = by instanceof Map ? by.get(id) : (by ?? { fullName: board.words('somebody') });
      const li = who && board.grid.element({ kind: 'note', id });
      if (!li) continue;
      li.dataset.by = who.fullName;
      li.classList.add('jm-glow');
      names.add(who.fullName);
      notes.push(li);
    }
    if (!notes.length) return;
    board.say('said.changed-by', [...names].join(', '), notes.length);
    setTimeout(() => {
      for (const li of notes) {
        li.classList.remove('jm-glow');
        delete li.dataset.by;
      }
    }, GLOW_MS);
  }

  /** @param {Array<{name, fullName, place}>} people the others, as the server last told */
  show(people = []) {
    const { board } = this;
    const names = new Map(people.map((p) => [p.name, p.fullName]));
    this.list.replaceChildren(
      ...[...names.values()].map((full) =>
        h(
          'li.jm-person',
          { title: full },
          h('span', { 'aria-hidden': 'true' }, initials(full)),
          h('span.jm-unseen', null, full),
        ),
      ),
    );
    this.mark(people);
  }

  /** Puts names to the cells that others are writing in. */
  mark(people) {
    for (const td of this.marked) delete td.dataset.by;
    this.marked = people.flatMap(({ place, fullName }) => {
      const [row, step] = (place || '').split('/');
      const td = step && this.board.grid.element({ kind: 'cell', row, step });
      if (!td) return [];
      td.dataset.by = fullName;
      return [td];
    });
  }
}

const initials = (name) => (name.match(/(?<!\S)\S/gu) ?? []).slice(0, 2).join('').toUpperCase();
