// Shows a letter in full. It runs no script of its own: its frame allows none.
(() => {
  'use strict';

  const frame = document.querySelector('[data-letter]');
  if (!frame) {
    return;
  }
  const fit = () => {
    const page = frame.contentDocument?.documentElement;
    if (page) {
      frame.height = 0;
      frame.height = page.scrollHeight;
    }
  };
  frame.addEventListener('load', fit);
  window.addEventListener('resize', fit);
  fit();
})();
