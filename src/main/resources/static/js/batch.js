// Many at once: chooses all rows, fills what is common into the chosen ones, and says how many are chosen.
(() => {
  'use strict';

  const form = document.querySelector('[data-batch]');
  if (!form) {
    return;
  }
  const rows = [...form.querySelectorAll('[data-row]')];
  const chosen = row => row.querySelector('[data-chosen]');
  const all = form.querySelector('[data-all]');
  const count = form.querySelector('[data-count]');

  for (const part of form.querySelectorAll('[data-scripted]')) {
    part.hidden = false;
  }

  function tell() {
    const number = rows.filter(row => chosen(row).checked).length;
    count.textContent = form.dataset.textChosen.replace('{count}', number);
    all.checked = number === rows.length;
    all.indeterminate = number > 0 && number < rows.length;
  }

  all.addEventListener('change', () => {
    for (const row of rows) {
      chosen(row).checked = all.checked;
    }
    tell();
  });

  // who corrects a row means to send it; at once, or the click that leaves the field for the box would undo it
  for (const row of rows) {
    row.addEventListener('input', event => {
      if (event.target.dataset.field) {
        chosen(row).checked = true;
      }
      tell();
    });
  }

  form.querySelector('[data-fill]').addEventListener('click', () => {
    const common = [...form.querySelectorAll('fieldset[data-scripted] [data-field]')].filter(field => field.value);
    for (const row of rows.filter(row => chosen(row).checked)) {
      for (const field of common) {
        row.querySelector(`[data-field=${field.dataset.field}]`).value = field.value;
      }
    }
  });

  // Enter in a field would send: here it only ends the field
  form.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target.matches('input:not([type=checkbox])')) {
      event.preventDefault();
    }
  });

  form.addEventListener('submit', () => {
    const button = form.querySelector('[type=submit]');
    button.disabled = true;
    window.addEventListener('pageshow', () => {
      button.disabled = false;
    }, {once: true});
  });

  tell();
})();
