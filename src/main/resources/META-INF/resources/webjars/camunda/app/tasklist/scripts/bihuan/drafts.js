// What somebody has typed is not lost when they look up the dossier or another task. Tasklist makes a form anew whenever it is shown
// again, with what was saved in the browser; so it is saved when they leave it.
const WAY_OUT = '.task-details .nav-tabs a, .tasks-list .task';

document.addEventListener(
  'click',
  ({target}) => {
    if (target.closest(WAY_OUT)) {
      document.querySelector('.task-details .form-actions [ng-click^="save"]:not(:disabled)')?.click();
    }
  },
  true
);
