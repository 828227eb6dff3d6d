import { asked } from './editor.js';

/** A page with these maps; one of no `editor` may not be edited. @param {...{id: string, editor?: string}} maps */
export function page(...maps) {
  asked.length = 0;
  document.body.replaceChildren(
    ...maps.map(({ id, editor }) => {
      const root = document.createElement('div');
      root.className = 'journey-map';
      root.id = id;
      root.dataset.user = 'me';
      root.dataset.pageId = '1';
      root.dataset.mapName = 'Map: ' + id;
      if (editor) root.dataset.editor = new URL(editor, import.meta.url).href;
      const note = document.createElement('button');
      note.textContent = 'note of ' + id;
      root.append(note);
      return root;
    }),
  );
  return document.body.querySelectorAll('button');
}

export const EDITOR = './editor.js';

/** Brings the loader as Confluence does: a classic script, anywhere in the page. */
export const load = () =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/main/frontend/loader/loader.js';
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
