// There is one log-in, and it is ours: the web apps send people there instead of to a log-in page of their own.
import {keepDraftsOf} from './drafts.js';
import {home} from './home.js';

window.angular.module('cam.commons').run([
  '$rootScope',
  $rootScope => {
    let wasLoggedIn = false;
    let leaving = false;

    function leave(event, how) {
      event.preventDefault();
      if (!leaving) {
        leaving = true;
        how();
      }
    }

    $rootScope.$on('authentication.changed', (event, person) => {
      wasLoggedIn ||= Boolean(person);
      if (person) {
        keepDraftsOf(person.name);
      }
    });

    $rootScope.$on('authentication.logout.success', event =>
      leave(event, () => location.assign(new URL('login?out', home)))
    );

    // A session that has ended: the server answers the reload with the log-in page and then leads back here.
    $rootScope.$on('authentication.login.required', event =>
      leave(event, () => (wasLoggedIn ? location.reload() : location.assign(home)))
    );
  }
]);
