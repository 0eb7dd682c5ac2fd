/** Makes one viewer for each state, in the order of the table below. */
import { makeEvents } from './make-events.js';

/** Waits for ever: what is on its way stays on its way. */
const NEVER = new Promise(() => {});

const UPDATE = [
  String.raw`{"data":"{\"version\":\"3\"}","ttl":60,"published_at":"2024-05-13T11:07:09.602Z","coreid":"api","version":0,"public":false,"name":"particle/firmware/create"}`,
  `{"data":"auto-update","ttl":60,"published_at":"2024-05-13T11:08:14.260Z","coreid":"e00fce68ece1d3d21a73dcc9","version":2,"public":false,"name":"spark/status"}`,
  String.raw`{"data":"{\"device\":{\"network\":{\"operator\":\"AT&T Wireless Inc.\",\"signal\":{\"at\":\"LTE Cat-M1\",\"strength\":88.33,\"quality\":45.83}},\"power\":{\"battery\":null,\"source\":\"USB host\"},\"uptime\":99}}","ttl":60,"published_at":"2024-05-13T11:11:42.463Z","coreid":"e00fce68ece1d3d21a73dcc9","version":3,"public":false,"name":"spark/device/diagnostics/update"}`,
].join('\n');

const TROUBLE = [
  '{"time":"2024-05-13T10:55:12Z","level":"info","msg":"started","attempt":1}',
  '{"time":"2024-05-13T10:55:13Z","level":"error","msg":"the line ends too ear',
  'Segmentation fault (core dumped)',
  '# Quotes of the wrong kind: a habit of word processors.',
  '{"time":“2024-05-13T10:55:14Z”,"level":"warn","msg":"mended"}',
  '2024-05-13 10:55:16 gateway[12]: {"level":"info","msg":"text before the JSON is fine"}',
  '{"time":"2024-05-13T10:55:17Z","level":"info","msg":"a right-to-left override \u202e hides here"}',
  '{"time":"2024-05-13T10:55:18Z","level":"info","msg":"exact numbers","id":9007199254740993,"huge":1e400,"id":-0}',
].join('\n');

const LONG = [
  JSON.stringify({
    time: '2024-05-13T10:55:12Z',
    url: `https://example.org/a/long/path?${'parameter=value&'.repeat(30)}`,
    text: 'A sentence that goes on and on. '.repeat(20),
  }),
  JSON.stringify({
    time: '2024-05-13T10:55:13Z',
    url: 'https://example.org/',
    text: 'x'.repeat(400),
    ['a key that is longer than most keys are, and than any column '.repeat(3)]: 'short',
  }),
].join('\n');

/**
 * Each with a name, a title, the attributes of the viewer, its text, and the class of what is round it.
 * `src` with the name `waiting` sends a beginning and no end.
 */
const STATES = [
  { name: 'none', title: 'No events', text: '' },
  { name: 'one', title: 'One event', text: UPDATE.split('\n')[2] },
  { name: 'few', title: 'A few events', text: UPDATE },
  {
    name: 'open',
    title: 'Some open, with a caption',
    text: UPDATE,
    attributes: { open: '2,3', caption: 'A firmware update' },
  },
  {
    name: 'sorted',
    title: 'Sorted by two columns',
    text: makeEvents(8),
    attributes: { sort: '-level,time' },
  },
  { name: 'many', title: 'Many, with tools', text: makeEvents(60), attributes: { open: '2' } },
  {
    name: 'grid',
    title: 'Very many, with one open',
    text: makeEvents(2000),
    attributes: { open: '3', 'max-height': '24em' },
  },
  { name: 'highlighted', title: 'Marked', text: UPDATE, attributes: { highlight: '2' } },
  {
    name: 'filtered',
    title: 'Filtered',
    text: makeEvents(60),
    attributes: { filter: 'battery', 'max-height': '16em' },
  },
  {
    name: 'filtered-out',
    title: 'Filtered to none',
    text: makeEvents(60),
    attributes: { filter: 'nowhere' },
  },
  {
    name: 'wrong-filter',
    title: 'A filter that cannot be read',
    text: makeEvents(60),
    attributes: { filter: 'level:error n>high', 'max-height': '16em' },
  },
  { name: 'loading', title: 'Loading, nothing there yet', attributes: { src: 'waiting' } },
  { name: 'arriving', title: 'Loading, some there', attributes: { src: 'waiting?some' } },
  { name: 'failed', title: 'Nothing could be loaded', attributes: { src: 'missing.jsonl' } },
  {
    name: 'unreadable',
    title: 'Lines that cannot be read, notes, repairs',
    text: TROUBLE,
    attributes: { open: '2' },
  },
  { name: 'notice', title: 'A word to the author', html: '{"a":1,"b":"<b>bold</b>"}' },
  { name: 'long', title: 'Long values', text: LONG, attributes: { open: '1' } },
  {
    name: 'narrow',
    title: 'In a narrow column',
    text: UPDATE,
    attributes: { open: '3', caption: 'A firmware update' },
    around: 'narrow',
  },
  {
    name: 'wide',
    title: 'As wide as the window',
    text: UPDATE,
    attributes: { open: '3' },
    around: 'wide',
  },
  {
    name: 'dark',
    title: 'On a dark part of the page',
    text: TROUBLE,
    attributes: { open: '2,7' },
    around: 'dark',
  },
  {
    name: 'sepia',
    title: 'On a tinted page in another font',
    text: UPDATE,
    attributes: { open: '3' },
    around: 'sepia',
  },
  {
    name: 'callout',
    title: 'In a strong colour',
    text: TROUBLE,
    attributes: { open: '7' },
    around: 'callout',
  },
  { name: 'german', title: 'In German', text: TROUBLE, attributes: { lang: 'de', open: '2' } },
  {
    name: 'arabic',
    title: 'In Arabic, from right to left',
    text: TROUBLE,
    attributes: { lang: 'ar', dir: 'rtl', open: '7' },
  },
];

const query = new URLSearchParams(location.search);
const only = query.get('only')?.split(',');
document.documentElement.dir = query.get('dir') ?? '';

/** The file `waiting` has no end; all others are fetched. */
const { fetch } = window;
window.fetch = (url, options) => {
  const { search, pathname } = new URL(url, location.href);
  return pathname.endsWith('/waiting')
    ? Promise.resolve(waiting(search ? `${UPDATE}\n` : ' '))
    : fetch(url, options);
};

/** An answer of which this text has arrived so far. */
function waiting(text) {
  const beginning = new TextEncoder().encode(text);
  const body = new ReadableStream({
    async start(controller) {
      controller.enqueue(beginning);
      await NEVER;
    },
  });
  return new Response(body, { headers: { 'content-length': String(beginning.length * 2.5) } });
}

for (const { name, title, text, html, attributes = {}, around = '' } of STATES) {
  if (only && !only.includes(name)) continue;
  const section = document.createElement('section');
  section.id = name;
  const heading = document.createElement('h2');
  heading.textContent = title;
  const box = document.createElement('div');
  box.className = around;
  const viewer = document.createElement('event-viewer');
  for (const [key, value] of Object.entries(attributes)) viewer.setAttribute(key, value);
  if (html) viewer.innerHTML = html;
  else viewer.textContent = text;
  box.append(viewer);
  section.append(heading, box);
  document.querySelector('main').append(section);
}
