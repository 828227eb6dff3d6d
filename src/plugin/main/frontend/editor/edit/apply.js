import { JourneyMap } from '../model/journey-map.js';
import { MapBuilder } from './map-builder.js';
import { headingEdits } from './headings.js';
import { noteEdits } from './notes.js';

const EDITS = { ...noteEdits, ...headingEdits };

/**
 * Applies edits, in order, to whatever the map has become meanwhile. Never fails on a well-formed
 * edit: where the map is no longer what the edit's author saw, the rules [M1] to [M11] of
 * docs/behaviour.md say what happens, and the outcome tells. The server has the same rules in Java;
 * both run the cases in src/plugin/test/resources/edit-cases.
 *
 * `steps` holds, for each edit that changed the map, what it came down to and the edit that takes it
 * back: the stuff that undo is made of.
 *
 * @param {!JourneyMap} map
 * @param {!Array<!Edit>} edits
 * @return {!Applied}
 */
export function apply(map, edits) {
  const builder = new MapBuilder(map, edits);
  const outcomes = edits.map((edit, i) => {
    builder.at = i;
    return EDITS[edit.type](builder, edit);
  });
  return { map: builder.finish(), outcomes, changed: builder.changed, steps: builder.steps };
}
