// What people do in a map before its editor has loaded; see loader/loader.js.

type EarlyEvent = MouseEvent | KeyboardEvent | FocusEvent;

/** What was pressed and typed in one map before its editor had loaded. */
interface EarlyInput {
  /** Events, and the texts typed between them, in order. */
  steps: Array<EarlyEvent | string>;
  /** The field that takes the letters. */
  field: HTMLTextAreaElement | null;
  /** Whether an input method is composing a word in the field. */
  composing: boolean;
  holdsWords: boolean;
  press(event: EarlyEvent): void;
  open(target: HTMLElement): void;
  close(): void;
  /** Under what it is stored. */
  key: string;
  /** Hands all of it to the editor, for good. */
  handOver(): Array<EarlyEvent | string>;
  /** The editor has stored it by now. */
  forget(): void;
}

interface PointerEvent {
  /** The latest event of the pointer whose press this was: the face has captured it until it is lifted. */
  latest?: PointerEvent;
}

/** What loader and editor leave on the root of a map for each other. */
interface HTMLElement {
  journeyMapEarly?: EarlyInput;
  /** A press on a face before the editor had loaded. */
  journeyMapDrag?: PointerEvent;
  journeyMapEditor?: Promise<EditorView>;
}
