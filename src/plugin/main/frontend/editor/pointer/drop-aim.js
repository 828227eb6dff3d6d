import { cell, cellOf, head, note, notesAt } from '../command/cursor.js';
import { moveTo } from '../command/notes.js';
import { moveHeading } from '../command/structure.js';

/** @typedef {HeadingPlace | NotePlace} Draggable */

/**
 * Where something would be dropped.
 *
 * @typedef {object} Target
 * @property {Box} box of the line that shows it
 * @property {Command} command what a drop does
 * @property {Box} [cell] that a note would lie in
 * @property {HTMLElement[]} [below] the notes that make room for it
 *
 * @typedef {{x: number, y: number, width: number, height: number}} Box in the window
 */

/** Finds where something that is dragged would drop. */
export class DropAim {
  /** @param {EditorView} view @param {import('./note-room.js').NoteRoom} room */
  constructor(view, room) {
    this.view = view;
    this.room = room;
  }

  /**
   * What a drop would do now, and where the line goes that shows it.
   *
   * @param {Draggable} what
   * @param {number} x @param {number} y where the pointer is, in the window
   * @param {DOMRect} frame of the map, which nothing is dropped outside of
   * @param {HTMLElement[]} dragged what is dragged, as it lies in the grid
   * @returns {Target | null}
   */
  at(what, x, y, frame, dragged) {
    if (what.kind === 'row') return this.aimRow(what.id, x, y, frame);
    const place = this.view.grid.place(document.elementFromPoint(x, y));
    if (!place) return null;
    return what.kind === 'note' ? this.aimNote(place, y, dragged) : this.aimHeading(place, what, x);
  }

  /**
   * Rows lie one below the other, so their positions tell more cheaply than the browser what is
   * under the pointer.
   *
   * @param {string} id @param {number} x @param {number} y @param {DOMRect} frame
   */
  aimRow(id, x, y, { left, right, top, bottom, width }) {
    const { view } = this;
    if (x < left || x > right || y < top || y > bottom) return null;
    // The rows themselves: to locate something in them, the browser would have to lay out those that it skips.
    const rows = view.session.map.rows.flatMap(
      (row) => view.grid.rows.get(row.id)?.getBoundingClientRect() ?? [],
    );
    let index = rows.findIndex((r) => y < r.top + r.height / 2);
    if (index < 0) index = rows.length;
    const edge = rows[index]?.top ?? rows[index - 1].bottom;
    return this.allowed({
      box: { x: left, y: edge - 2, width, height: 3 },
      command: moveHeading('row', id, index),
    });
  }

  /** @param {Place} over @param {number} y @param {HTMLElement[]} dragged */
  aimNote(over, y, dragged) {
    const { view, room } = this;
    const { map } = view.session;
    const to = cellOf(map, over);
    const td = view.grid.element(to)?.getBoundingClientRect();
    if (!to || !td) return null;
    const items = notesAt(map, to).flatMap((n) => view.grid.element(note(n.id)) ?? []);
    // Their positions, as if none had made room.
    const list = items.map((li) => {
      const { top, bottom, height } = li.getBoundingClientRect();
      const moved = room.offset(li);
      return { top: top - moved, bottom: bottom - moved, height };
    });
    let index = list.findIndex((r) => y < r.top + r.height / 2);
    if (index < 0) index = list.length;
    const edge = list[index]?.top ?? (list.at(-1)?.bottom ?? td.top + 4) + 4;
    return {
      cell: td,
      below: items.slice(index).filter((li) => !dragged.includes(li)),
      box: { x: td.left + 6, y: edge - 3, width: td.width - 12, height: 3 },
      command: moveTo(cell(to.row, to.step), index),
    };
  }

  /** @param {Place} over @param {HeadingPlace} what @param {number} x */
  aimHeading(over, what, x) {
    const { view } = this;
    const { map } = view.session;
    const { grid } = view;
    const table = grid.table.getBoundingClientRect();
    const under = over.kind === 'step' ? over.id : (cellOf(map, over)?.step ?? '');
    const stage = over.kind === 'stage' ? map.stage(over.id) : map.stageOf(under);
    if (!stage) return null;
    const isStage = what.kind === 'stage';
    const step = (!isStage && over.kind !== 'stage' && map.step(under)) || stage.steps[0];
    const r = grid
      .element(isStage ? head('stage', stage.id) : head('step', step.id))
      ?.getBoundingClientRect();
    if (!r) return null;
    const rtl = getComputedStyle(grid.table).direction === 'rtl';
    const after = x > r.left + r.width / 2 !== rtl;
    const index = isStage ? map.stages.indexOf(stage) : stage.steps.indexOf(step);
    return this.allowed({
      box: {
        x: (after !== rtl ? r.right : r.left) - 2,
        y: r.top,
        width: 3,
        height: table.bottom - r.top,
      },
      command: moveHeading(
        what.kind,
        what.id,
        after ? index + 1 : index,
        isStage ? undefined : stage.id,
      ),
    });
  }

  /** @param {Target} target */
  allowed(target) {
    return this.view.can(target.command) ? target : null;
  }
}
