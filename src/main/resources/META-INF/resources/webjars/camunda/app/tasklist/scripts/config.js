import {settings, text} from '../../../lib/bihuan/settings.js';

// What rules, forms and the record do here is not done by hand: no tasks out of nothing, no remarks beside the record. The
// engine keeps neither a history of changes nor descriptions; the dossier tells the story.
const UNUSED = [
  'tasklist.navbar.action:create-task-action',
  'tasklist.task.action:task-action-comment',
  'tasklist.task.detail:task-detail-history',
  'tasklist.task.detail:task-detail-description'
];

document.querySelector('base').setAttribute('cam-exclude-plugins', UNUSED.join());

export default settings(text('任务', 'Tasklist'), {
  customScripts: ['dossier', 'drafts', 'forms', 'hidden-errors', 'keys', 'notices', 'order', 'reported'].map(script => `scripts/bihuan/${script}`),
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: text('认领当前选中的任务', 'claims the currently selected task')},
    focusFilter: {key: 'ctrl+shift+f', description: text('跳到第一个筛选器', 'moves to the first filter in the list')},
    focusList: {key: 'ctrl+alt+l', description: text('跳到列表中的第一个任务', 'moves to the first task in the list')},
    focusForm: {key: 'ctrl+alt+f', description: text('跳到任务表单的第一个输入框', 'moves to the first field of the task form')},
    startProcess: {key: 'ctrl+alt+p', description: text('打开“发起流程”窗口', 'opens the start process dialog')}
  }
});
