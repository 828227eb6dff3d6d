/**
 * What helps to begin a map goes with the first save, whoever's it is. Nothing moves by that: it leaves its room until
 * nobody is looking.
 */
export function endGuidance(board) {
  const { root, session } = board;
  const guidance = root.querySelector('.jm-guidance');
  if (!guidance) return;
  const begun = () => session.tag !== root.dataset.mapTag;
  session.watch(() => {
    if (!begun() || root.classList.contains('jm-begun')) return;
    // A focus on what goes is not lost.
    if (guidance.contains(document.activeElement)) board.current().focus({ preventScroll: true });
    root.classList.add('jm-begun');
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden && begun()) guidance.remove();
  });
}
