// What is copied and pasted.

/** A note on the clipboard: of a category, and about a persona, by their ids here, and their labels elsewhere. */
interface CopiedNote {
  text: string;
  category?: string;
  label?: string;
  persona?: string;
  whose?: string;
}

/** A number, and how it was written. */
interface CopiedValue {
  value: number;
  text: string;
}

/**
 * What a clipboard holds: a block, of lines of cells of notes and values, or notes. In a block, cells that hold nothing may be
 * missing.
 */
type Copied = (
  | { cells: CopiedNote[][][]; values?: Array<Array<CopiedValue | null>>; notes?: undefined }
  | { notes: CopiedNote[]; cells?: undefined; values?: undefined }
) & {
  /** Whether it was copied from a map, so that a note is a note, also one that is but a number. */
  isOwn?: boolean;
};
