import { h } from './element.js';

const GLOW_MS = 4000;

/** What the others do: who is here, where they write, and which notes they have just changed. */
export class Others {
  constructor(board, list) {
    this.board = board;
    this.list = list;
    this.marked = [];
  }

  /** Lets what somebody else has changed glow once, with their name. */
  changed({ changed, by }) {
    const { board } = this;
    const name = by?.fullName ?? board.words('somebody');
    const ids = [...changed.notes].filter((id) => board.session.map.note(id));
    const notes = ids.map((id) => board.grid.element({ kind: 'note', id })).filter(Boolean);
    for (const li of notes) {
      li.dataset.by = name;
      li.classList.add('jm-glow');
    }
    if (!notes.length) return;
    board.say('said.changed-by', name, notes.length);
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
