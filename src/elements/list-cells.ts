/** Cells that show more than their value: how bad an event is, and times in another form. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Column } from '../core/columns.js';
import type { Instant } from '../core/instant.js';
import { saysItself, severityOf } from '../core/severity.js';
import {
  absoluteForm,
  deltaForm,
  instantOf,
  isoOf,
  refreshAfter,
  relativeForm,
  shortForm,
  timeModeOf,
  type TimeMode,
} from '../core/time-forms.js';
import { textOf, valueAt, type Value } from '../core/value.js';
import type { ListHost } from './list-host.js';
import { listWords } from './list-words.js';
import { cellText } from './text.js';

/** Characters of the width of a column that are padding. */
const PADDING = 3;

/** The day with which a time in ISO form begins, and its length in characters. */
const ISO_DAY = /^\d{4}-\d\d-\d\d/;
const ISO_DAY_LENGTH = 10;

/** Stands in the place of a difference where there is nothing to compare with. */
const NONE = '–';

export class ListCells {
  readonly #host: ListHost;
  #timer = 0;
  #drawnAt = Date.now();
  /** Milliseconds until a time that was drawn changes its form. */
  #refresh = Infinity;

  constructor(host: ListHost) {
    this.#host = host;
  }

  get mode(): TimeMode {
    return timeModeOf(this.#host.time);
  }

  render(column: Column, value: Value, row: number): TemplateResult | undefined {
    return column.role === 'time' ? this.#time(column, value, row) : this.#severity(column, value);
  }

  /** What a cell shows is drawn: times relative to now are drawn anew when the first of them changes. */
  drawn(): void {
    clearTimeout(this.#timer);
    if (this.#refresh === Infinity) return;
    this.#timer = window.setTimeout(() => {
      this.#refresh = Infinity;
      this.#drawnAt = Date.now();
      if (this.#host.isConnected) this.#host.requestUpdate();
    }, this.#refresh);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #severity({ role, path }: Column, value: Value): TemplateResult | undefined {
    const text = textOf(value);
    const severity = severityOf(role, path.at(-1) ?? '', text);
    if (!severity) return undefined;
    const { severities } = listWords(this.#host.messages);
    return html`<span class=${`severity ${severity}`} part=${`severity ${severity}`}
      >${
        saysItself(text) ? nothing : html`<span class="unseen">${severities[severity]} </span>`
      }${cellText(value, path, this.#host.state.filter)}</span
    >`;
  }

  #time(column: Column, value: Value, row: number): TemplateResult | undefined {
    const text = textOf(value);
    const instant = instantOf(text);
    if (!instant) return undefined;
    const form = this.#form(column, text, instant, row);
    if (form === text) return undefined;
    return html`<time
      class="value"
      dir="ltr"
      translate="no"
      datetime=${isoOf(instant) ?? nothing}
      title=${text}
      .textContent=${form}
    ></time>`;
  }

  #form(column: Column, text: string, instant: Instant, row: number): string {
    const room = column.width - PADDING;
    const fitting = (form: string) => shortForm(form, room, this.#isOneDay(column));
    const { mode } = this;
    switch (mode) {
      case 'source': {
        if (text.length <= room) return text;
        const short = fitting(text);
        // An epoch number cannot be shortened: it tells as little as its beginning.
        return short.length <= room ? short : fitting(absoluteForm(instant, 'utc'));
      }
      case 'relative':
        this.#refresh = Math.min(this.#refresh, refreshAfter(instant, this.#drawnAt));
        return relativeForm(instant, this.#drawnAt, this.#host.messages.locale);
      case 'delta': {
        const before = this.#above(column, row);
        return before ? deltaForm(instant, before) : NONE;
      }
      case 'utc':
      case 'local':
        return fitting(absoluteForm(instant, mode));
    }
  }

  /** The time of the event above, in the order shown. */
  #above({ path }: Column, row: number): Instant | undefined {
    const { state } = this.#host;
    if (!row) return undefined;
    const record = state.log.record(this.#host.numberAt(row - 1));
    const value = record.problem ? undefined : valueAt(record, path, state.decodeStrings);
    return value && instantOf(textOf(value));
  }

  /** All times of the column are shown with the same day, so far as its first and last event tell. */
  #isOneDay({ path }: Column): boolean {
    const { log, count, decodeStrings } = this.#host.state;
    const [first, last] = [log.dropped + 1, count].map((number) => {
      const record = log.record(number);
      const value = record.problem ? undefined : valueAt(record, path, decodeStrings);
      return value && this.#dayOf(textOf(value));
    });
    return first !== undefined && first === last;
  }

  /** The day of a time as it is shown: as it is written where it is, else in the zone of the form asked for. */
  #dayOf(text: string): string | undefined {
    const { mode } = this;
    if (mode === 'source' && ISO_DAY.test(text)) return text.slice(0, ISO_DAY_LENGTH);
    const instant = instantOf(text);
    const zone = mode === 'local' ? 'local' : 'utc';
    return instant && absoluteForm(instant, zone).slice(0, ISO_DAY_LENGTH);
  }
}
