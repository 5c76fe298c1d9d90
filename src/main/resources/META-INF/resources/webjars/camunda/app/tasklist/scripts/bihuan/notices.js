// What Tasklist says when something is refused: the reason alone, in the person's language, and only as long as it holds.
import {locale, text} from '../../../../lib/bihuan/settings.js';

const TECHNICAL = /^Cannot (?:submit task form|instantiate process definition) \S+: /;
const CHINESE = /\p{Script=Han}/u;

function reason(message) {
  const plain = message.replace(TECHNICAL, '');
  if (!plain && document.querySelector('.fjs-form-field-error')) {
    return text('请改正标红的栏目。', 'Please correct the fields marked in red.');
  }
  if (locale === 'en' || !plain || CHINESE.test(plain)) {
    return plain;
  }
  console.error(message);
  return text('系统没有完成这一步，请刷新页面再试。仍不行，请联系系统管理员。');
}

const tasklist = window.angular.module('cam.tasklist');

tasklist.config([
  '$provide',
  $provide => {
    $provide.decorator('Notifications', [
      '$delegate',
      notifications => {
        const add = notifications.add;
        notifications.add = notice => {
          if (notice.type === 'danger') {
            notice.message = reason(notice.message ?? '');
          }
          add.call(notifications, notice);
        };
        return notifications;
      }
    ]);
    $provide.decorator('camAPI', [
      '$delegate',
      'Notifications',
      (api, notifications) => {
        for (const resource of ['task', 'process-definition'].map(name => api.resource(name))) {
          const submit = resource.submitForm;
          resource.submitForm = (...form) => {
            notifications.clear({type: 'danger'});
            return submit.apply(resource, form);
          };
        }
        return api;
      }
    ]);
  }
]);

tasklist.run([
  '$rootScope',
  '$location',
  'Notifications',
  ($rootScope, $location, notifications) => {
    let shown = $location.search().task;
    $rootScope.$on('$locationChangeSuccess', () => {
      const {task} = $location.search();
      if (task && task !== shown) {
        notifications.clear({type: 'danger'});
      }
      shown = task;
    });
  }
]);
