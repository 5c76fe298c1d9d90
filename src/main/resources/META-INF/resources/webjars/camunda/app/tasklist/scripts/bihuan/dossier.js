// The tab 档案: the page of the hazard, or of the matter of supervision, that a task is about, inside Tasklist.
import {home} from '../../../../lib/bihuan/home.js';
import {text} from '../../../../lib/bihuan/settings.js';

function remark(words) {
  const paragraph = document.createElement('p');
  paragraph.textContent = words;
  return paragraph;
}

function page(folder, code) {
  const frame = document.createElement('iframe');
  frame.src = new URL(`${folder}/${encodeURIComponent(code)}?embed`, home).href;
  frame.title = text(`${code} 的档案`, `Dossier of ${code}`);
  frame.className = 'bihuan-dossier';
  return frame;
}

/** The code of what it is about stands in a variable of the task; whoever may see the task may read it. */
async function codeOf(variable, taskId, {engineApi}) {
  const url = `${engineApi}/task/${encodeURIComponent(taskId)}/variables/${variable}?deserializeValue=false`;
  const answer = await fetch(url, {headers: {Accept: 'application/json'}});
  if (answer.status === 404) {
    return undefined;
  }
  if (!answer.ok) {
    throw new Error(`${url}: ${answer.status}`);
  }
  return (await answer.json()).value;
}

async function content(taskId, api) {
  try {
    const hazard = await codeOf('hazard', taskId, api);
    if (hazard) {
      return page('hazards', hazard);
    }
    const matter = await codeOf('matter', taskId, api);
    return matter ? page('matters', matter) : remark(text('此任务没有对应的档案。', 'This task has no dossier.'));
  } catch (error) {
    console.error(error);
    return remark(
      text(
        '档案打不开。请刷新页面；如仍打不开，请重新登录。',
        'The dossier cannot be opened. Reload the page; if that does not help, log in again.'
      )
    );
  }
}

export default {
  id: 'bihuan-dossier',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: {label: text('档案', 'Dossier')},
  // Tasklist renders a tab once and keeps it when another task is chosen, hence the watch.
  render: (container, {api}, scope) => {
    scope.$watch('task.id', async taskId => {
      container.replaceChildren(remark(text('正在打开档案…', 'Opening the dossier…')));
      const found = await content(taskId, api);
      if (scope.task?.id === taskId) {
        container.replaceChildren(found);
      }
    });
  }
};
