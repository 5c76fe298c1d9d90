// Who reports a hazard in Tasklist is told its code, and where to see what becomes of it.
import {home} from '../../../../lib/bihuan/home.js';
import {text} from '../../../../lib/bihuan/settings.js';

const READING_TIME = 20_000;
const codes = new Map();

function link(code) {
  const anchor = document.createElement('a');
  anchor.href = new URL(`hazards/${encodeURIComponent(code)}`, home).href;
  anchor.target = '_blank';
  anchor.textContent = text('查看办理进展', 'see what becomes of it');
  return anchor.outerHTML;
}

const told = code => ({
  status: text(`隐患已上报，编号 ${code}`, `Hazard reported, code ${code}`),
  message: link(code),
  unsafe: true,
  exclusive: true,
  duration: READING_TIME
});

window.angular.module('cam.tasklist').config([
  '$provide',
  $provide => {
    $provide.decorator('camAPI', [
      '$delegate',
      api => {
        const definitions = api.resource('process-definition');
        const submit = definitions.submitForm;
        definitions.submitForm = async (...form) => {
          const instance = await submit.apply(definitions, form);
          codes.set(instance.id, instance.businessKey);
          return instance;
        };
        return api;
      }
    ]);
    // Tasklist calls this when the dialog has gone; what is said earlier would go with it.
    $provide.decorator('assignNotification', [
      '$delegate',
      '$timeout',
      'Notifications',
      (assigned, $timeout, notifications) => instance => {
        const code = codes.get(instance.processInstanceId);
        if (code) {
          codes.delete(instance.processInstanceId);
          $timeout(() => notifications.addMessage(told(code)));
        }
        assigned(instance);
      }
    ]);
  }
]);
