// A link to a task carries it behind the '#', which no server sees; the form hands it on, so that the log-in leads there.
document.querySelectorAll('form').forEach(form => {
  form.action += location.hash;
});
