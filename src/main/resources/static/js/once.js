// A form that is on its way to the server is not sent again: the second click of a double click would do everything twice.
(() => {
  'use strict';

  const sent = new Set();
  const AGAIN_AFTER = 15000; // who lost the network, or was answered with a file, can send again

  // after the form's own listeners: what they send by themselves is theirs
  window.addEventListener('submit', event => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post' || form.target === '_blank') {
      return;
    }
    if (sent.has(form)) {
      event.preventDefault();
      return;
    }
    sent.add(form);
    setTimeout(() => sent.delete(form), AGAIN_AFTER);
  });

  // who comes back to the page with the browser's button can send again
  window.addEventListener('pageshow', () => sent.clear());
})();
