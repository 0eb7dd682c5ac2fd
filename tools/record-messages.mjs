/**
 * Runs in the pages that tests open, before anything else in them: its source text is put into the
 * page as a classic script. It records every message to the console, every error, and every breach of
 * a content security policy in `window.evMessages`, one string each.
 */
export function recordMessages() {
  const messages = (window.evMessages = []);

  const textOf = (value) => {
    try {
      const text = String(value);
      if (!(value instanceof Error) || !value.stack) return text;
      // Chromium's stack begins with the message, those of other engines are without it.
      return value.stack.startsWith(text) ? value.stack : `${text}\n${value.stack}`;
    } catch {
      return Object.prototype.toString.call(value);
    }
  };

  for (const level of ['log', 'info', 'warn', 'error', 'debug']) {
    const original = console[level];
    console[level] = (...values) => {
      messages.push(`console.${level}: ${values.map(textOf).join(' ')}`);
      original.apply(console, values);
    };
  }

  // In the capture phase, as a script or an image that fails to load tells only itself.
  const onError = (event) => {
    const { target } = event;
    messages.push(
      target instanceof HTMLElement
        ? `error: could not load ${target.src || target.href || target.localName}`
        : `error: ${event.error ? textOf(event.error) : event.message}`,
    );
  };
  window.addEventListener('error', onError, true);

  window.addEventListener('unhandledrejection', (event) => {
    messages.push(`unhandledrejection: ${textOf(event.reason)}`);
  });

  window.addEventListener('securitypolicyviolation', (event) => {
    messages.push(`securitypolicyviolation: ${event.violatedDirective} ${event.blockedURI}`);
  });
}
