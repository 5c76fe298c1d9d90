// Shows the process model with the steps marked where the hazard stands. What it shows also stands in words on the page.
(() => {
  'use strict';

  const READABLE = 0.7;

  for (const picture of document.querySelectorAll('[data-picture]')) {
    show(picture).catch(error => {
      console.error(error);
      picture.textContent = picture.dataset.lost;
    });
  }

  async function show(picture) {
    const answer = await fetch(picture.dataset.model);
    if (!answer.ok) {
      throw new Error(`${picture.dataset.model}: ${answer.status}`);
    }
    const viewer = new window.BpmnJS({container: picture});
    await viewer.importXML(await answer.text());
    picture.querySelector('svg').setAttribute('aria-hidden', 'true'); // its words stand in the caption
    const canvas = viewer.get('canvas');
    const at = picture.dataset.at.split(' ').filter(id => viewer.get('elementRegistry').get(id));
    at.forEach(id => canvas.addMarker(id, 'bihuan-at'));
    canvas.zoom('fit-viewport', 'auto');
    if (at.length && canvas.zoom() < READABLE) {
      lookAt(canvas, viewer.get('elementRegistry').get(at[0]));
    }
  }

  /** On a narrow screen the whole model would be too small to read: show the part around the step. */
  function lookAt(canvas, step) {
    canvas.zoom(READABLE);
    const {width, height} = canvas.viewbox().outer;
    canvas.viewbox({
      x: step.x + step.width / 2 - width / READABLE / 2,
      y: step.y + step.height / 2 - height / READABLE / 2,
      width: width / READABLE,
      height: height / READABLE
    });
  }
})();
