// A field that was refused and is hidden since, because something else was decided, still counts as an error to the form's renderer, and
// the form could not be sent any more. Once no error is to be seen it can: sending checks anew all that is shown.
const FORM = '.fjs-form';
const ERROR = '.fjs-form-field-error';
const STUCK = ':is(.form-actions, .modal-footer) .btn-primary:disabled';

function release(form) {
  if (!form.querySelector(ERROR)) {
    window.angular.element(form).controller('camTasklistForm')?.notifyFormValidated(false);
  }
}

function observe(changes) {
  if (document.querySelector(STUCK) && changes.some(({target}) => target.closest?.(FORM) || target.matches?.(STUCK))) {
    document.querySelectorAll(FORM).forEach(release);
  }
}

new MutationObserver(observe).observe(document.body, {
  attributeFilter: ['disabled'],
  childList: true,
  subtree: true
});
