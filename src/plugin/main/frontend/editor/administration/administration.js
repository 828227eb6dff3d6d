/**
 * Saves what an administrator sets, and says what came of it. (A form can't: Confluence takes what
 * it sends for forged.)
 *
 * @param {HTMLFormElement} form
 */
function administer(form) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const status = /** @type {HTMLElement} */ (form.querySelector('[role=status]'));
    status.textContent = '';
    status.textContent = (await save(form)) || (form.dataset.failed ?? '');
  });
}

/** What the server says of it; empty when it says nothing. @param {HTMLFormElement} form @returns {Promise<string>} */
async function save(form) {
  try {
    const answer = await fetch(form.dataset.address ?? '', {
      method: 'POST',
      redirect: 'manual',
      headers: { 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' },
      body: JSON.stringify({ space: new FormData(form).get('space') }),
    });
    const { message } = await answer.json();
    return typeof message === 'string' ? message : '';
  } catch {
    return '';
  }
}

const form = document.querySelector('form[data-address]');
if (form instanceof HTMLFormElement) administer(form);
