// The page editor: a contenteditable body with boxes for macros, or its storage format as text.
const form = document.querySelector('.page-editor');
const body = form.querySelector('.editor-body');
const source = form.querySelector('.editor-source');
const browser = document.querySelector('.macro-browser');
const list = browser.firstElementChild;
let caret = null;
let replaced = null;

function showSource(shown) {
  source.hidden = !shown;
  body.hidden = shown;
  form.elements.mode.value = shown ? 'source' : 'editor';
  form.querySelector('.show-source').setAttribute('aria-pressed', String(shown));
}
showSource(false);
document.execCommand('defaultParagraphSeparator', false, 'p');

const pristine = body.innerHTML;
let sourceOpened = false;
form.querySelector('.show-source').addEventListener('click', () => {
  // What was typed in the body isn't in the text yet, so that leaving the body is for good until the page is saved.
  if (
    !sourceOpened &&
    body.innerHTML !== pristine &&
    !confirm('Changes since opening the page stay in the other view. Go on?')
  )
    return;
  sourceOpened = true;
  showSource(source.hidden);
});

form.addEventListener('submit', () => {
  form.elements.editorHtml.value = body.innerHTML;
});
form.querySelectorAll('[data-command]').forEach((button) => {
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    body.focus();
    document.execCommand(button.dataset.command, false, button.dataset.value);
  });
});
document.addEventListener('selectionchange', () => {
  const selection = getSelection();
  if (selection.rangeCount && body.contains(selection.anchorNode))
    caret = selection.getRangeAt(0).cloneRange();
});

function open(name, values) {
  const template = list.querySelector(`template[data-name="${CSS.escape(name)}"]`);
  if (!template) return;
  browser.replaceChildren(template.content.cloneNode(true));
  for (const [key, value] of Object.entries(values)) {
    const field = browser.querySelector(`[name="param.${CSS.escape(key)}"]`);
    if (field) field.value = value;
  }
  if (!browser.open) browser.showModal();
  browser.querySelector('select, input:not([type=hidden])')?.focus();
}

function parameters(storage) {
  const parsed = new DOMParser().parseFromString(storage, 'text/html');
  return Object.fromEntries(
    [...parsed.querySelectorAll('ac\\:parameter')].map((p) => [
      p.getAttribute('ac:name') ?? '',
      p.textContent,
    ]),
  );
}

form.querySelector('.insert-macro').addEventListener('click', () => {
  replaced = null;
  browser.replaceChildren(list);
  browser.showModal();
});
body.addEventListener('click', (event) => {
  const box = event.target.closest('[data-macro]');
  if (box) {
    replaced = box;
    open(box.dataset.macro, parameters(box.dataset.storage));
  }
});
body.addEventListener('keydown', (event) => {
  if (event.key === 'Backspace' || event.key === 'Delete') {
    const box = getSelection().anchorNode?.parentElement?.closest('[data-storage]');
    if (box) box.remove();
  }
});
browser.addEventListener('click', (event) => {
  const macro = event.target.closest('.macro');
  if (macro) open(macro.dataset.name, {});
  else if (event.target.closest('.cancel')) browser.close();
});
browser.addEventListener('submit', async (event) => {
  event.preventDefault();
  const data = new URLSearchParams(new FormData(event.target));
  const answer = await fetch(form.dataset.insert, {
    method: 'POST',
    body: data,
    headers: { 'X-Atlassian-Token': 'no-check' },
  });
  if (!answer.ok) return;
  const box = document.createRange().createContextualFragment(await answer.text());
  if (replaced) replaced.replaceWith(box);
  else place(box);
  browser.close();
  body.dispatchEvent(new Event('input'));
});

// Behind the paragraph that the caret is in, or at the end.
function place(box) {
  let block = caret && caret.startContainer;
  while (block && block.parentNode !== body) block = block.parentNode;
  const behind = document.createElement('p');
  behind.append(document.createElement('br'));
  if (block) block.after(box, behind);
  else body.append(box, behind);
}
