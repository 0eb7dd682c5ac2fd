/** JSON lines as a fleet of sensors would send them; the same number always gives the same text. */
export function makeEvents(count) {
  const random = generator(1);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const start = Date.UTC(2024, 4, 13, 10, 55);
  let time = start;
  let text = '';
  for (let number = 1; number <= count; number++) {
    time += Math.floor(random() * 2_000);
    const reading = {
      t: Math.round(random() * 400) / 10,
      rh: Math.round(random() * 100),
      n: number,
    };
    const event = {
      time: new Date(time).toISOString(),
      level: pick(['info', 'info', 'info', 'info', 'warn', 'error']),
      device: `sensor-${Math.floor(random() * 40)}`,
      name: pick(['reading', 'reading', 'status', 'battery/low']),
      data: JSON.stringify(reading),
      ttl: 60,
    };
    text += `${JSON.stringify(event)}\n`;
  }
  return text;
}

/** The generator "mulberry32": numbers from 0 to 1 that look random and repeat for the same seed. */
function generator(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
