package io.github.journeymap.acceptance.page;

import com.microsoft.playwright.Locator;
import io.github.journeymap.acceptance.browser.ScriptResult;
import java.util.List;

/** A map as the server, the page and the editor's code have it, to be held against each other. */
record MapMarkup(Locator root) {
    private static final String PLAIN = """
        (grid) => {
          const copy = grid.cloneNode(true);
          // Readers have no card that only invites to say who the map is about.
          copy.querySelectorAll('.jm-changed, .jm-persona.jm-none').forEach((element) => element.remove());
          for (const element of [copy, ...copy.querySelectorAll('*')]) {
            element.classList.remove('jm-glow', 'jm-picked', 'jm-pointed');
            for (const { name, value } of [...element.attributes].sort((a, b) => (a.name < b.name ? -1 : 1))) {
              element.removeAttribute(name);
              if (/^(role|tabindex|data-by(-hue)?|aria-.*)$/.test(name)) continue;
              element.setAttribute(name, value);
            }
          }
          return copy.outerHTML;
        }\
        """;

    private static final String MARKUP =
            "['.jm-head', '.jm-grid'].map((part) => (" + PLAIN + ")(root.querySelector(part))).join('')";

    String shown() {
        return (String) root.evaluate("root => " + MARKUP);
    }

    String drawnAfresh() {
        return (String) root.evaluate("""
            async (root) => {
              const view = await root.journeyMapEditor;
              const afresh = document.createElement('div');
              Object.assign(afresh.dataset, { ...root.dataset });
              afresh.append(document.createElement('div'));
              afresh.firstChild.className = 'jm-scroll';
              const Grid = view.grid.constructor;
              // What makes links is fetched.
              const bare = Grid.link(document.createElement('p'));
              for (const probe = () => Object.assign(bare, {textContent: 'www.example.org'});
                !Grid.link(probe()).firstElementChild;) await new Promise(requestAnimationFrame);
              const grid = new Grid(afresh, view.getText);
              grid.draw(view.session.map);
              // So is what draws the persona and the values; where that never comes, they are missing.
              const isWhole = () => afresh.querySelector('.jm-persona')
                && !afresh.querySelector('[data-kind=scale]:not([data-at], [data-joined])');
              for (let i = 0; i < 600 && !isWhole(); i++) await new Promise(requestAnimationFrame);
              return (root => %s)(afresh);
            }\
            """.formatted(MARKUP));
    }

    List<String> readFromPageAndServer() {
        return ScriptResult.texts(root.evaluate("""
            async (root) => {
              const { prepare } = await import(root.dataset.editor);
              const session = await prepare(root);
              if (session.whole) throw new Error('the page is not believed');
              const plain = (value) => {
                if (!(value instanceof Object)) return value;
                if (Array.isArray(value)) return value.map(plain);
                const isFilled = ([, part]) => (Array.isArray(part) ? part.length : part !== '');
                const parts = Object.entries(value).filter(isFilled).sort();
                return Object.fromEntries(parts.map(([name, part]) => [name, plain(part)]));
              };
              const text = ({ title, context, persona, head, stages, rows, notes, values }) => {
                const inOrder = rows.flatMap((row) => stages.flatMap(({ steps }) => steps.flatMap((step) =>
                  notes.filter((note) => note.row === row.id && note.step === step.id))));
                const placed = values?.filter(({ row }) => rows.some(({ id }) => id === row));
                const about = (head?.persona ?? persona) || {};
                return JSON.stringify(
                  plain({ title, context, persona: about, stages, rows, notes: inOrder, values: placed }));
              };
              return [text(session.map), text((await session.server.read()).map)];
            }\
            """));
    }
}
