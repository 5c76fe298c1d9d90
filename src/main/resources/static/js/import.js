// A file that is too large is refused before it travels; the server refuses it in any case.
const ledger = document.querySelector('#ledger');
ledger?.addEventListener('change', () => {
  const tooLarge = ledger.files.length > 0 && ledger.files[0].size > Number(ledger.dataset.largest);
  ledger.setCustomValidity(tooLarge ? ledger.dataset.tooLarge : '');
  ledger.reportValidity();
});
