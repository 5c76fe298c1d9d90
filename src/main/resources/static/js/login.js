import {forgetDrafts} from '../camunda/lib/bihuan/drafts.js';

// A link to a task carries it behind the '#', which no server sees; the form hands it on, so that the log-in leads there.
document.querySelectorAll('form').forEach(form => {
  form.action += location.hash;
});

// Who has logged out is done here.
if (new URLSearchParams(location.search).has('out')) {
  forgetDrafts();
}
