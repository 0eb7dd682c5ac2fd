/** What a page does that has a Lit of its own, with its own policy for Trusted Types. */
import { LitElement, html } from 'lit';

customElements.define(
  'own-element',
  class extends LitElement {
    render() {
      return html`<p>From ${'its own'} Lit</p>`;
    }
  },
);
