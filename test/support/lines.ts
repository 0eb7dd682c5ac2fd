/** Small logs for tests. */

/** A firmware update as a cloud tells of it: JSON in strings, keys that are the same in every event. */
export const UPDATE = [
  String.raw`{"data":"{\"version\":\"3\"}","ttl":60,"published_at":"2024-05-13T11:07:09.602Z","coreid":"api","version":0,"public":false,"name":"firmware/create"}`,
  `{"data":"auto-update","ttl":60,"published_at":"2024-05-13T11:08:14.260Z","coreid":"e00fce68","version":2,"public":false,"name":"device/status"}`,
  String.raw`{"data":"{\"device\":{\"network\":{\"signal\":{\"strength\":88.33,\"at\":\"LTE\"}},\"power\":{\"source\":\"USB host\"}}}","ttl":60,"published_at":"2024-05-13T11:11:42.463Z","coreid":"e00fce68","version":3,"public":false,"name":"device/diagnostics"}`,
];

/** One line of each kind of trouble between two that are fine. */
export const TROUBLE = [
  '{"time":"2024-05-13T10:55:12Z","level":"info","n":1.10}',
  '{"time":"2024-05-13T10:55:13Z","level":"error","n":9007199254740993',
  'Segmentation fault',
  '{"time":"2024-05-13T10:55:15Z","level":"warn",}',
  '{"time":"2024-05-13T10:55:16Z","level":"info","n":-0}',
];

/** As many events as asked for, each told apart by its number. */
export function events(count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) =>
      `{"name":"event ${index + 1}","group":${index % 3},"n":${(index * 7919) % count}}`,
  );
}
