/** What is done inside a page. Each function is sent to the browser alone, so it uses nothing from outside. */

/** Runs before the page's own scripts: adds up the layout shifts. */
export function watchShifts() {
  globalThis.evShifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.hadRecentInput) continue;
      const moved = entry.sources.map(({ node }) => node?.nodeName ?? 'text').join(' ');
      globalThis.evShifts.push({ value: entry.value, moved });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What the page shows: its viewers in order, in shadow roots too, and the rest of its text. */
export async function look() {
  const elementsIn = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot && element.localName !== 'event-viewer'
        ? elementsIn(element.shadowRoot)
        : []),
    ]);
  const viewers = elementsIn(document).filter(
    (element) => element.localName === 'event-viewer' && element.getBoundingClientRect().height > 0,
  );
  await Promise.all(viewers.map((viewer) => viewer.complete));

  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const rgbaOf = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminanceOf = (rgb) => {
    const [r, g, b] = rgb.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const blend = ([r, g, b, a], under) =>
    [r, g, b].map((v, i) => (v * a + under[i] * (255 - a)) / 255);
  const backgroundOf = (element) => {
    const layers = [];
    for (let at = element; at; at = at.assignedSlot ?? at.parentElement ?? at.getRootNode().host) {
      layers.push(rgbaOf(getComputedStyle(at).backgroundColor));
      if (layers.at(-1)[3] === 255) break;
    }
    const canvasColor = getComputedStyle(document.documentElement).colorScheme.startsWith('dark')
      ? [18, 18, 18]
      : [255, 255, 255];
    return layers.reduceRight((under, layer) => blend(layer, under), canvasColor);
  };
  const contrastOf = (element) => {
    const under = backgroundOf(element);
    const text = blend(rgbaOf(getComputedStyle(element).color), under);
    const [light, dark] = [luminanceOf(text), luminanceOf(under)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  const parts = ['cell', 'header', 'key', 'value', 'preview', 'status', 'problem'];
  const texts = viewers.flatMap((viewer) => [
    ...(viewer.shadowRoot?.querySelectorAll(parts.map((part) => `[part~=${part}]`).join()) ?? []),
  ]);
  const contrasts = texts
    .filter((element) => element.textContent.trim() && element.checkVisibility())
    .map((element) => [contrastOf(element), element.getAttribute('part')]);
  return {
    logs: viewers.map((viewer) => viewer.toJSONLines?.() ?? 'not upgraded'),
    sorts: viewers.map((viewer) => viewer.view?.sort ?? ''),
    tables: viewers.map(
      (viewer) => viewer.shadowRoot?.querySelectorAll('[role=table], table, [role=grid]').length,
    ),
    text: document.body.innerText,
    contrast: contrasts.sort(([a], [b]) => a - b)[0],
    background: viewers[0] ? luminanceOf(backgroundOf(viewers[0])) : undefined,
  };
}
