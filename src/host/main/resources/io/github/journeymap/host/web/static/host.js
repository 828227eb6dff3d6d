// The colour mode switch of the development host: remembered in a cookie, so that the server's page is right at once.
document.querySelector('[data-color-mode-switch]')?.addEventListener('click', (event) => {
  const root = document.documentElement;
  const mode = root.dataset.colorMode === 'dark' ? 'light' : 'dark';
  root.dataset.colorMode = mode;
  event.target.textContent = mode === 'dark' ? 'Light' : 'Dark';
  document.cookie = `color-mode=${mode}; path=/; max-age=31536000; samesite=lax`;
});
