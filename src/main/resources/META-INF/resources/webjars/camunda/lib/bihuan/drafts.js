// What Tasklist saved of a form in the browser is for who typed it. Whoever comes to the same computer next does not read it.
const DRAFT = 'camunda-form:';
const OWNER = 'bihuan-drafts-of';

export function forgetDrafts() {
  Object.keys(localStorage)
    .filter(key => key.startsWith(DRAFT))
    .forEach(key => localStorage.removeItem(key));
}

export function keepDraftsOf(login) {
  if (localStorage.getItem(OWNER) !== login) {
    forgetDrafts();
    localStorage.setItem(OWNER, login);
  }
}
