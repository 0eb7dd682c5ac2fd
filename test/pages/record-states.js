/**
 * Records every state in which a reader could have seen the viewers: their texts at each frame, without
 * repeats, in `window.evStates`.
 */
window.evStates = [];

function recordStates() {
  for (const { id, shadowRoot } of document.querySelectorAll('event-viewer')) {
    const text = shadowRoot?.textContent.replace(/\s+/g, ' ').trim();
    if (text && !window.evStates.includes(`${id}: ${text}`)) window.evStates.push(`${id}: ${text}`);
  }
  requestAnimationFrame(recordStates);
}

requestAnimationFrame(recordStates);
