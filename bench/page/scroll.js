// Adds scrollGrid(seconds): scrolls the grid of the page without a pause and gives the number of frames in each second.
globalThis.scrollGrid = (seconds) => {
  const grid = document.querySelector('[role="grid"]');
  const panes = [grid, ...grid.querySelectorAll('*')];
  for (let parent = grid.parentElement; parent !== null; parent = parent.parentElement) panes.push(parent);
  const hidden = (element) =>
    /auto|scroll/.test(getComputedStyle(element).overflowY) ? element.scrollHeight - element.clientHeight : 0;
  const [pane] = panes.toSorted((a, b) => hidden(b) - hidden(a));
  if (hidden(pane) < 10_000) throw new Error('no grid to scroll');
  return new Promise((resolve) => {
    const frames = Array.from({ length: seconds }, () => 0);
    const start = performance.now();
    let step = 90;
    const next = () => {
      const second = Math.floor((performance.now() - start) / 1000);
      if (second >= seconds) {
        resolve(frames);
        return;
      }
      frames[second] += 1;
      if (pane.scrollTop <= 0) step = 90;
      else if (pane.scrollTop + pane.clientHeight >= pane.scrollHeight - 1) step = -90;
      pane.scrollTop += step;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
};
