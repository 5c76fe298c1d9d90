// The web apps start when their texts are there. Left alone they ask for them while they start, and where they read a text
// only once, as in the head of Tasklist's list, a slow answer leaves the text's key on the screen for good.
import {locale, text} from './settings.js';

const base = document.querySelector('base');
const app = base.getAttribute('app-name');

async function texts() {
  const answer = await fetch(`${base.getAttribute('app-root')}/app/${app}/locales/${locale}.json`);
  if (!answer.ok) {
    throw new Error(`${answer.url}: ${answer.status}`);
  }
  return answer.json();
}

function excuse() {
  const splash = document.querySelector('.app-splash') ?? document.body;
  splash.textContent = text('页面没有加载完整，请刷新页面。', 'The page did not load completely. Please reload it.');
}

const loaded = await texts().catch(error => {
  excuse();
  throw error;
});

// The vendor's loader asks the server again, or answers from an older release's copy in the browser.
window.angular.module(`cam.${app}`).factory('localeLoader', [
  '$q',
  $q =>
    ({key, callback}) => {
      callback(null, loaded, key);
      return $q.resolve(loaded.labels);
    }
]);
