// The header of the engine's web apps: the brand leads to our own pages, the other apps are named in the person's
// language, and the vendor's announcement is left out (its links lead to the internet, which a mine does not have).
import {home} from './home.js';

function ours(template) {
  return template
    .replace(/<div[^>]*ce-eol-banner[^>]*>\s*<\/div>/, '')
    .replace('href="#/"', `href="${home.pathname}" target="_self"`)
    .replace('{{ app.label }}', "{{ (appName | uppercase) + '_APP' | translate }}");
}

window.angular.module('cam.commons').config([
  '$provide',
  $provide =>
    $provide.decorator('camWidgetHeaderDirective', [
      '$delegate',
      headers => {
        headers.forEach(header => (header.template = ours(header.template)));
        return headers;
      }
    ])
]);
