// The report page: counts what is typed, collects the photos of several shots, and sends once.
(() => {
  'use strict';

  const form = document.querySelector('[data-report]');
  if (!form) {
    return;
  }
  const words = form.dataset;
  form.classList.add('bihuan-scripted');

  for (const text of form.querySelectorAll('[data-counted]')) {
    const count = document.getElementById(text.dataset.counted);
    const tell = () => {
      count.textContent = count.dataset.text.replace('{count}', text.value.length);
    };
    text.addEventListener('input', tell);
    tell();
  }

  for (const box of form.querySelectorAll('[data-opens]')) {
    const part = document.getElementById(box.dataset.opens);
    const open = () => {
      part.hidden = !box.checked;
    };
    box.addEventListener('change', open);
    open();
  }

  const groups = [...form.querySelectorAll('[data-photos-of]')].map(collector);

  form.addEventListener('change', event => {
    if (event.target.name === 'drop') {
      event.target.closest('li').classList.toggle('bihuan-dropped', event.target.checked);
    }
  });

  form.addEventListener('submit', async event => {
    event.preventDefault();
    const button = form.querySelector('[type=submit]');
    const label = button.textContent;
    button.disabled = true;
    button.textContent = words.textSubmitting;
    const hindrance = await renewToken();
    if (hindrance) {
      restore();
    } else {
      // who comes back to this page, or lost the network, can send again; the server takes it once
      window.addEventListener('pageshow', restore, {once: true});
      setTimeout(restore, 30000);
      form.submit();
    }
    for (const told of form.querySelectorAll('[data-hindrance]')) {
      told.hidden = told.dataset.hindrance !== hindrance;
    }
    function restore() {
      button.disabled = false;
      button.textContent = label;
    }
  });

  /** Sent into a session that has ended, or into no network, the report would be lost with its page. Answers what is in the way. */
  async function renewToken() {
    try {
      const answer = await fetch(form.action, {redirect: 'manual', headers: {'X-Requested-With': 'XMLHttpRequest'}});
      if (!answer.ok) {
        return answer.type === 'opaqueredirect' ? 'ended' : 'offline';
      }
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      form.elements._csrf.value = page.querySelector('meta[name=_csrf]').content;
      return undefined;
    } catch {
      return 'offline';
    }
  }

  function taken() {
    return (
      groups.reduce((sum, group) => sum + group.count(), 0) +
      form.querySelectorAll('[data-kept]:not(.bihuan-dropped)').length
    );
  }

  /** A camera gives one photo at a time: they are collected in the field that takes several. */
  function collector(group) {
    const camera = group.querySelector('[data-camera]');
    const files = group.querySelector('[data-files]');
    const list = group.querySelector('[data-photo-list]');
    const remarks = group.querySelector('[data-photo-remarks]');
    const collected = new DataTransfer();

    for (const input of [camera, files]) {
      input.addEventListener('change', () => {
        const fresh = [...input.files];
        input.value = '';
        remarks.replaceChildren();
        fresh.forEach(add);
        files.files = collected.files;
      });
    }

    function add(file) {
      if (file.size > Number(words.mostBytes)) {
        remark(words.textLarge, file);
      } else if (taken() >= Number(words.mostPhotos)) {
        remark(words.textMany, file);
      } else {
        collected.items.add(file);
        list.append(shown(file));
      }
    }

    function remark(text, file) {
      const line = document.createElement('li');
      line.textContent = text.replace('{name}', file.name);
      remarks.append(line);
    }

    function shown(file) {
      const item = document.createElement('li');
      const image = document.createElement('img');
      image.src = URL.createObjectURL(file);
      image.alt = '';
      const name = document.createElement('span');
      name.className = 'small text-truncate d-block';
      name.textContent = file.name;
      const remove = document.createElement('button');
      remove.type = 'button';
      remove.className = 'btn btn-sm';
      remove.textContent = words.textRemove;
      remove.setAttribute('aria-label', `${words.textRemove} ${file.name}`);
      remove.addEventListener('click', () => {
        collected.items.remove([...collected.files].indexOf(file));
        files.files = collected.files;
        URL.revokeObjectURL(image.src);
        item.remove();
        files.focus();
      });
      item.append(image, name, remove);
      return item;
    }

    return {count: () => collected.files.length};
  }
})();
