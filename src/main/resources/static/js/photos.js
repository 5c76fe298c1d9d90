// Photos of a hazard: large view, upload with progress, withdrawal. Without this script its links and forms work on their own.
(() => {
  const section = document.querySelector('[data-photos]');
  if (!section) {
    return;
  }
  const view = section.querySelector('[data-photo-view]');
  const words = section.dataset;
  section.classList.add('has-script');

  // Large view

  const shown = () => [...section.querySelectorAll('a[data-photo]')];
  let at = 0;

  function look(index) {
    const photos = shown();
    at = (index + photos.length) % photos.length;
    const link = photos[at];
    const picture = view.querySelector('img');
    picture.src = link.href;
    picture.alt = link.querySelector('img').alt;
    const details = link.parentElement.querySelector('figcaption').textContent.replace(/\s+/g, ' ').trim();
    view.querySelector('[data-photo-caption]').textContent = `${picture.alt} · ${details}`;
  }

  view.addEventListener('keydown', event => {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      look(at + (event.key === 'ArrowLeft' ? -1 : 1));
    }
  });

  section.addEventListener('click', event => {
    const link = event.target.closest('a[data-photo]');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      look(shown().indexOf(link));
      view.showModal();
    } else if (event.target.closest('[data-photo-previous]')) {
      look(at - 1);
    } else if (event.target.closest('[data-photo-next]')) {
      look(at + 1);
    } else if (event.target.closest('[data-photo-close]') || event.target === view) {
      view.close();
    }
  });

  // Upload

  function outcome(group, file) {
    const row = document.createElement('li');
    const name = document.createElement('span');
    const progress = document.createElement('progress');
    const remark = document.createElement('span');
    name.textContent = file.name;
    progress.max = 1;
    progress.setAttribute('aria-label', file.name);
    remark.textContent = words.textSending;
    row.append(name, progress, remark);
    group.querySelector('[data-photo-outcomes]').append(row);
    return {
      progress: share => (progress.value = share),
      end: (text, good) => {
        progress.remove();
        remark.textContent = text;
        remark.className = good ? '' : 'text-danger';
      }
    };
  }

  function answerOf(request) {
    if (request.status === 201) {
      return {good: true, text: words.textSent};
    }
    // without a reason of ours: the log-in page, or a token that ended with its session
    const sessionEnded = [200, 401, 403].includes(request.status);
    return {
      text:
        reasonIn(request.responseText) ||
        (sessionEnded && words.textLogIn) ||
        (request.status === 413 ? words.textLarge : words.textLost)
    };
  }

  function reasonIn(answer) {
    try {
      return JSON.parse(answer).detail;
    } catch {
      return undefined;
    }
  }

  function send(form, file, progressed) {
    return new Promise(resolve => {
      const data = new FormData(form);
      data.set('photos', file);
      const request = new XMLHttpRequest();
      request.open('POST', form.action);
      request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
      request.setRequestHeader('Accept', 'application/json');
      if (form.dataset.csrfHeader) {
        request.setRequestHeader(form.dataset.csrfHeader, data.get('_csrf'));
      }
      request.upload.addEventListener('progress', event => progressed(event.loaded / event.total));
      request.addEventListener('load', () => resolve(answerOf(request)));
      request.addEventListener('error', () => resolve({text: words.textLost}));
      request.send(data);
    });
  }

  async function upload(form) {
    const group = form.closest('[data-stage]');
    const input = form.querySelector('[type=file]');
    group.querySelector('[data-photo-outcomes]').replaceChildren();
    const files = [...input.files].map(file => ({file, row: outcome(group, file)}));
    input.disabled = true; // one after another: the server counts, and a phone's line is thin
    for (const {file, row} of files) {
      const answer =
        file.size > Number(words.mostBytes) ? {text: words.textLarge} : await send(form, file, row.progress);
      row.end(answer.text, answer.good);
    }
    input.disabled = false;
    input.value = '';
    await refresh().catch(() => undefined); // the outcomes say what went wrong
    section.querySelector(`#${CSS.escape(input.id)}`)?.focus();
  }

  // What the server shows now; what became of the uploads stays.

  async function refresh(answer = fetch(words.page)) {
    const fresh = new DOMParser().parseFromString(await (await answer).text(), 'text/html');
    for (const group of fresh.querySelectorAll('[data-photos] [data-stage]')) {
      const old = section.querySelector(`[data-stage=${group.dataset.stage}]`);
      group.querySelector('[data-photo-outcomes]').replaceWith(old.querySelector('[data-photo-outcomes]'));
      old.replaceWith(document.adoptNode(group));
    }
    return fresh.querySelector('main [role=alert], main [role=status]');
  }

  async function withdraw(form) {
    const group = form.closest('[data-stage]').dataset.stage;
    const remark = document.createElement('li');
    try {
      const said = await refresh(fetch(form.action, {method: 'POST', body: new URLSearchParams(new FormData(form))}));
      remark.textContent = said ? said.textContent.trim() : words.textLogIn;
      remark.className = said?.matches('[role=status]') ? '' : 'text-danger';
    } catch {
      remark.textContent = words.textLost;
      remark.className = 'text-danger';
    }
    section.querySelector(`[data-stage=${group}] [data-photo-outcomes]`).replaceChildren(remark);
  }

  section.addEventListener('change', event => {
    const form = event.target.closest('[data-photo-upload]');
    if (form && event.target.files?.length) {
      upload(form);
    }
  });

  section.addEventListener('submit', event => {
    const form = event.target;
    if (form.matches('[data-photo-upload]')) {
      event.preventDefault();
    } else if (form.matches('[data-photo-withdraw]')) {
      event.preventDefault();
      if (window.confirm(form.dataset.textConfirm)) {
        withdraw(form);
      }
    }
  });
})();
