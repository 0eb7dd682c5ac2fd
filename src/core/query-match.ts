/** Does an event match a query? What is searched is what is shown: keys, and values as written or decoded. */
import type { LogRecord } from './log.js';
import type { Query } from './query.js';
import { Term } from './query-term.js';
import { walk } from './walk.js';

export type RecordTest = (record: LogRecord) => boolean;

/** The query as a test of single events. */
export function testOf(query: Query, decodeStrings: boolean): RecordTest {
  switch (query.type) {
    case 'unreadable':
      return ({ problem }) => problem !== undefined;
    case 'not': {
      const test = testOf(query.query, decodeStrings);
      return (record) => !test(record);
    }
    case 'and':
    case 'or': {
      const tests = query.queries.map((part) => testOf(part, decodeStrings));
      return query.type === 'and'
        ? (record) => tests.every((test) => test(record))
        : (record) => tests.some((test) => test(record));
    }
    default: {
      const term = new Term(query);
      return (record) => isIn(record, term, decodeStrings);
    }
  }
}

function isIn(record: LogRecord, term: Term, decodeStrings: boolean): boolean {
  if (record.problem && !term.hasPath) return term.isIn(record.text);
  /** Depth beyond which everything counts: that of a container at the path. */
  const outside = term.hasPath ? Infinity : -1;
  let inside = outside;
  return walk(record, decodeStrings, (place) => {
    const { depth } = place;
    if (depth <= inside) inside = outside;
    const isInside = depth > inside;
    if (isInside && place.key !== undefined && term.isIn(place.key)) return true;
    const isAt = !isInside && term.isAt(place);
    if (isAt && term.isPresence) return true;
    if (isAt && term.isDeep && place.inner) inside = depth;
    return (isInside || isAt) && !place.inner && term.isValue(place);
  });
}
