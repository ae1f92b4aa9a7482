// Runs before the scripts of a page: notes when its map is first idle with zones, structures and names on it.
{
  /** True when the map shows something of each: layers are told by the beginning of their ids. */
  const complete = (map) =>
    ['zones', 'structures', 'place-labels'].every((start) => {
      const layers = map.getLayersOrder().filter((id) => id.startsWith(start));
      return layers.length > 0 && map.queryRenderedFeatures({ layers }).length > 0;
    });
  let held;
  Object.defineProperty(window, '__maillage', {
    get: () => held,
    set: (value) => {
      held = value;
      value.map.on('idle', () => {
        if (window.idleAt === undefined && complete(value.map)) window.idleAt = performance.now();
      });
    },
  });
}
