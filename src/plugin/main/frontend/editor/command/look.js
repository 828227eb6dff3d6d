import { subject } from './structure.js';

/** The colours of stages, in the order in which stages get them. */
export const ACCENTS = ['blue', 'teal', 'green', 'amber', 'magenta', 'purple'];

export const TONES = ['neutral', 'positive', 'negative', 'opportunity'];

/**
 * The colour that a stage has: its own, or that of its place; one of a later version is shown as none.
 *
 * @param {JourneyMap} map
 * @param {Stage} stage
 */
export const accentOf = (map, stage) =>
  ACCENTS.find((accent) => accent === stage.accent) ??
  ACCENTS[map.stages.indexOf(stage) % ACCENTS.length];

/**
 * A command that sets such a field to a value; `plain` is the value of things that don't have the
 * field.
 *
 * @param {'stage' | 'row'} kind
 * @param {'accent' | 'icon' | 'tone'} field
 * @param {string} [plain]
 * @returns {(value: string) => Command}
 */
const change =
  (kind, field, plain = '') =>
  (value) =>
  (state, dispatch) => {
    const thing =
      /** @type {(Partial<Record<typeof field, string>> & {id: string}) | undefined} */ (
        subject(state, kind)
      );
    const was = thing?.[field] ?? plain;
    if (!thing || was === value) return false;
    dispatch?.({ edits: [{ type: `change-${kind}`, id: thing.id, field, value, was }] });
    return true;
  };

export const accent = change('stage', 'accent');

/** Another icon for a row; '' for none. */
export const icon = change('row', 'icon');

export const tone = change('row', 'tone', 'neutral');
