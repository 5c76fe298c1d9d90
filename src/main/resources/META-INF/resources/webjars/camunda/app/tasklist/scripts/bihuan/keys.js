// The shortcut to the first field of a form knows the vendor's older kind of forms only; this one leads into a Camunda Form, that of
// a dialog if one is open.
const FIELD = ':is(input, textarea):not(:disabled)';

window.angular.module('cam.tasklist').run([
  '$rootScope',
  $rootScope => {
    $rootScope.$on('shortcut:focusForm', () =>
      [...document.querySelectorAll('.fjs-form')].at(-1)?.querySelector(FIELD)?.focus()
    );
  }
]);
