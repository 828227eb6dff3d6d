// What is copied and pasted.

/**
 * A note on the clipboard, with its category and its persona: by their ids for this map, and by
 * their labels for others; and with its picture, for the maps of the same page.
 */
interface CopiedNote {
  text: string;
  category?: string;
  label?: string;
  persona?: string;
  whose?: string;
  /** The name of a file of this page. */
  picture?: string;
  page?: string;
}

/** A value, and the text it was written as. */
interface CopiedValue {
  value: number;
  text: string;
}

/**
 * What a clipboard holds: a block, of lines of cells of notes and values, or notes. In a block,
 * cells that hold nothing may be missing.
 */
type Copied = (
  | { cells: CopiedNote[][][]; values?: Array<Array<CopiedValue | null>>; notes?: undefined }
  | { notes: CopiedNote[]; cells?: undefined; values?: undefined }
) & {
  /** Whether it was copied from a map: then even a note that is only a number stays a note. */
  isOwn?: boolean;
};
