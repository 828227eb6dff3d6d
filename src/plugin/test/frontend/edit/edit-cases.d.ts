// The edit cases as their files have them: src/plugin/test/resources/edit-cases/README.md.

/** What JSON can say. */
type Json = null | boolean | number | string | Json[] | Part;

/** A part of a map: whatever fields a file gives it. */
interface Part {
  [field: string]: Json;
}

/** What stands in base.json. */
interface CaseBase {
  map: Part;
  defaults: { [kind: string]: Part };
  names: Part;
}

/** Cases that begin alike. */
interface CaseGroup {
  before?: Part;
  cases: Array<CaseGroup | WrittenCase>;
}

interface WrittenCase {
  about: string;
  before?: Part;
  edits: Part[];
  after?: Part;
  /** Left out: each edit is done. */
  outcomes?: Array<string | { [word: string]: string }>;
}

/** A case with all that its file leaves out. */
interface EditCase {
  rule: string;
  about: string;
  before: MapJson;
  edits: Edit[];
  after: MapJson;
  outcomes: Outcome[];
}
