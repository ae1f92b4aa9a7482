// Adds paintStrokes(count): paints strokes with the brush on the map of the workshop, by turns with its groupings, and gives for each
// the communes it gave, and the milliseconds from the press of the pointer to the frame that shows its colours, and its limits.
globalThis.paintStrokes = async (strokes) => {
  while (window.__maillage === undefined) await new Promise((done) => setTimeout(done, 100));
  const { map } = window.__maillage;
  // What the page does once it has come is not part of the strokes.
  await new Promise((done) => setTimeout(done, 1500));
  const box = map.getContainer().getBoundingClientRect();
  const canvas = map.getCanvas();
  // A pointer that is not there cannot be captured.
  map.getContainer().setPointerCapture = () => undefined;
  const send = (type, x, y) =>
    canvas.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        clientX: box.left + x,
        clientY: box.top + y,
        pointerId: 1,
        isPrimary: true,
        button: 0,
        buttons: type === 'pointerup' ? 0 : 1,
      }),
    );
  const frame = () => new Promise((done) => requestAnimationFrame(() => done()));
  const rendered = () =>
    new Promise((done) => {
      map.once('render', () => done());
      map.triggerRepaint();
    });
  const read = (source) =>
    new Promise((done) => {
      const hear = ({ sourceId, isSourceLoaded }) => {
        if (sourceId !== source || !isSourceLoaded) return;
        map.off('sourcedata', hear);
        done();
      };
      map.on('sourcedata', hear);
    });
  const size = document.querySelector('input[type="range"]');
  size.value = '60';
  size.dispatchEvent(new Event('input', { bubbles: true }));
  const groupings = document.querySelectorAll('#workshop-panel button.choose');
  const said = [...document.querySelectorAll('p.said[role="status"][aria-live]')].at(-1);
  const results = [];
  for (let stroke = 0; stroke < strokes; stroke++) {
    groupings[stroke % groupings.length].click();
    await frame();
    // At rest: frames that are still being drawn are not part of the stroke.
    await new Promise((done) => setTimeout(done, 400));
    const y = box.height * 0.66;
    const limitsRead = read('grouping-limits');
    const start = performance.now();
    send('pointerdown', box.width * 0.45, y);
    for (let step = 1; step <= 12; step++)
      send('pointermove', box.width * (0.45 + 0.03 * step), y + (step % 2 === 0 ? 30 : -30));
    send('pointerup', box.width * 0.8, y);
    await rendered();
    const colours = performance.now() - start;
    await limitsRead;
    await rendered();
    const limits = performance.now() - start;
    results.push({ given: Number(/\d+/.exec(said.innerText)?.[0] ?? 0), colours, limits });
  }
  return results;
};
