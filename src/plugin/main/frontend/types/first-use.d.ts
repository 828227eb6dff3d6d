// The modules that are fetched on first use; see first-use.js.

/** What opens each of them. */
type Openers = typeof import('../editor/first-use.js').openers;

/** The modules by their paths. */
interface FirstUse {
  'categories/chips': typeof import('../editor/categories/chips.js');
  'dialogs/categories': typeof import('../editor/dialogs/categories.js');
  'dialogs/icons': typeof import('../editor/dialogs/icons.js');
  'dialogs/move': typeof import('../editor/dialogs/move.js');
  'dialogs/paste': typeof import('../editor/dialogs/paste.js');
  'dialogs/save-as-template': typeof import('../editor/dialogs/save-as-template.js');
  'dialogs/scale': typeof import('../editor/dialogs/scale.js');
  'dialogs/shortcuts': typeof import('../editor/dialogs/shortcuts.js');
  'dialogs/table': typeof import('../editor/dialogs/table.js');
  'dialogs/templates': typeof import('../editor/dialogs/templates.js');
  'dialogs/together': typeof import('../editor/dialogs/together.js');
  'hiding/hiding': typeof import('../editor/hiding/hiding.js');
  'unsaved/unsaved': typeof import('../editor/unsaved/unsaved.js');
  'import/import': typeof import('../editor/import/import.js');
  'insert/insert': typeof import('../editor/insert/insert.js');
  'wide/reach': typeof import('../editor/wide/reach.js');
  'menus/menus': typeof import('../editor/menus/menus.js');
  'page/as-table': typeof import('../editor/page/as-table.js');
  'panels/example': typeof import('../editor/panels/example.js');
  'panels/versions': typeof import('../editor/panels/versions.js');
  'persona/persona': typeof import('../editor/persona/persona.js');
  'persona/take': typeof import('../editor/persona/take.js');
  'pictures/pictures': typeof import('../editor/pictures/pictures.js');
  'picture/picture': typeof import('../editor/picture/picture.js');
  'screen/screen': typeof import('../editor/screen/screen.js');
  'votes/votes': typeof import('../editor/votes/votes.js');
  'votes/voting': typeof import('../editor/votes/voting.js');
  'values/values': typeof import('../editor/values/values.js');
  'session/keeping-copies': typeof import('../editor/session/keeping-copies.js');
  'view/collaborators': typeof import('../editor/view/collaborators.js');
  'attending/attending': typeof import('../editor/attending/attending.js');
  'view/guidance': typeof import('../editor/view/guidance.js');
  'view/linked': typeof import('../editor/view/linked.js');
  'pointer/drag': typeof import('../editor/pointer/drag.js');
}

/** Fetches a module and opens what is in it. */
interface Opener<About extends unknown[] = []> {
  (view: EditorView, ...about: About): Promise<unknown>;
  /** Fetches the module when someone is about to open it. */
  makeReady(): void;
}

/** The openers of those functions, each in the module of that path. */
type OpenersOf<Opened extends Record<string, keyof FirstUse>> = {
  [Name in keyof Opened]: Name extends keyof FirstUse[Opened[Name]]
    ? OpenerOf<FirstUse[Opened[Name]][Name]>
    : never;
};

type OpenerOf<Open> = Open extends (view: EditorView, ...about: infer About) => unknown ? Opener<About> : never;
