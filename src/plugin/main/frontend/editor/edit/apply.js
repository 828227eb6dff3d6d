import * as headings from './headings.js';
import { MapBuilder } from './map-builder.js';
import * as notes from './notes.js';
import { vote } from './votes.js';

/**
 * Applies edits, in order, to whatever the map has become in the meantime. Never fails on a well-formed
 * edit: where the map is no longer what the edit's author saw, the rules [M1] to [M11] of
 * docs/behaviour.md say what happens, and the outcome tells. The server has the same rules in Java;
 * both run the cases in src/plugin/test/resources/edit-cases.
 *
 * @param {JourneyMap} map
 * @param {readonly Edit[]} edits
 * @returns {Applied}
 */
export function apply(map, edits) {
  const builder = new MapBuilder(map, edits);
  const outcomes = edits.map((edit, i) => {
    builder.at = i;
    return applyOne(builder, edit);
  });
  return { map: builder.finish(), outcomes, changed: builder.changed, steps: builder.steps };
}

/** @param {MapBuilder} builder @param {Edit} edit @returns {Outcome} */
function applyOne(builder, edit) {
  switch (edit.type) {
    case 'add-note':
      return notes.addNote(builder, edit);
    case 'remove-note':
      return notes.removeNote(builder, edit);
    case 'move-note':
      return notes.moveNote(builder, edit);
    case 'change-note':
      return notes.changeNote(builder, edit);
    case 'set-field':
      return headings.setField(builder, edit);
    case 'set-value':
      return headings.setValue(builder, edit);
    case 'add-vote':
    case 'remove-vote':
      return vote(builder, edit);
    case 'add-row':
      return headings.addRow(builder, edit);
    case 'add-stage':
      return headings.addStage(builder, edit);
    case 'add-step':
      return headings.addStep(builder, edit);
    case 'remove-row':
    case 'remove-stage':
    case 'remove-step':
      return headings.removeHeading(builder, edit);
    case 'move-row':
    case 'move-stage':
      return headings.moveHeading(builder, edit);
    case 'move-step':
      return headings.moveStep(builder, edit);
    case 'change-row':
    case 'change-stage':
    case 'change-step':
      return headings.changeHeading(builder, edit);
    default:
      return unknown(edit);
  }
}

/**
 * For an edit of a type that only newer versions know, or from damaged storage.
 *
 * @param {never} edit nothing that the compiler knows of @returns {never}
 */
function unknown(edit) {
  throw new TypeError(JSON.stringify(edit));
}
