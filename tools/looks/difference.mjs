/**
 * How a picture differs from the one that is kept. Fonts are hinted otherwise from one machine to the next, which
 * changes single pixels of letters; and what lies between two pixels is on one of them by chance. What counts is what
 * neither does: a straight run of pixels (a border that is lost or moved), or much of a small area (another colour,
 * text that has moved).
 */
import pixelmatch from 'pixelmatch';

/** Of pixelmatch. A line between rows, the faintest thing there is, differs from its ground by 0.07. */
const COLOUR_THRESHOLD = 0.04;
/** Pixels in one row or column that differ without a gap; no stem or bar of a letter is as long. */
const MAX_RUN = 28;
/** Side of a square area, and the share of it that may differ. */
const AREA_PX = 48;
const MAX_SHARE = 0.12;
/** Difference of a channel up to which two pixels are alike; that faintest line differs by three times as much. */
const ALIKE = 5;
/** Difference of a channel that is more than fewer colours and hinting make. */
const NOT_A_LETTER = 64;

/** The first place that differs, with what differs there, and a picture of all; undefined where none counts. */
export function differenceOf(kept, now) {
  const { width, height } = kept;
  if (now.width !== width || now.height !== height) {
    return {
      text: `was ${width} × ${height} pixels, is ${now.width} × ${now.height}`,
      y: firstOtherRow(kept, now),
    };
  }
  const shown = Buffer.alloc(kept.data.length);
  const options = { threshold: COLOUR_THRESHOLD };
  const mask = Buffer.alloc(kept.data.length);
  if (!pixelmatch(kept.data, now.data, mask, width, height, { ...options, diffMask: true })) {
    return undefined;
  }
  const isOther = (x, y) =>
    isRed(mask, (y * width + x) * 4) && !(isNear(kept, now, x, y) && isNear(now, kept, x, y));
  const found = longRun(isOther, width, height) ?? fullArea(isOther, width, height);
  if (!found) return undefined;
  pixelmatch(kept.data, now.data, shown, width, height, options);
  return { ...found, picture: { width, height, data: shown } };
}

/** Pixels that differ as those at the edges of letters do are yellow in the mask. */
function isRed(mask, at) {
  return mask[at + 3] > 0 && mask[at + 1] === 0;
}

/** Is a pixel of one picture also in the other, at most one pixel off? */
function isNear(one, other, x, y) {
  const at = ({ data, width }, left, top) => data.subarray((top * width + left) * 4).subarray(0, 3);
  const pixel = at(one, x, y);
  const places = [
    [x, y],
    [x, y - 1],
    [x, y + 1],
    [x - 1, y],
    [x + 1, y],
  ];
  return places
    .filter(([left, top]) => left >= 0 && top >= 0 && left < one.width && top < one.height)
    .some(([left, top]) =>
      at(other, left, top).every((channel, index) => Math.abs(channel - pixel[index]) <= ALIKE),
    );
}

function longRun(isOther, width, height) {
  const down = new Uint16Array(width);
  for (let y = 0; y < height; y++) {
    for (let x = 0, along = 0; x < width; x++) {
      along = isOther(x, y) ? along + 1 : 0;
      down[x] = isOther(x, y) ? down[x] + 1 : 0;
      if (along > MAX_RUN) return { x, y, text: 'a horizontal line differs' };
      if (down[x] > MAX_RUN) return { x, y: y - MAX_RUN, text: 'a vertical line differs' };
    }
  }
  return undefined;
}

function fullArea(isOther, width, height) {
  const across = Math.ceil(width / AREA_PX);
  const counts = new Uint16Array(across * Math.ceil(height / AREA_PX));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (isOther(x, y)) counts[Math.floor(y / AREA_PX) * across + Math.floor(x / AREA_PX)]++;
    }
  }
  const index = counts.findIndex((count) => count > MAX_SHARE * AREA_PX ** 2);
  if (index < 0) return undefined;
  const share = Math.round((counts[index] / AREA_PX ** 2) * 100);
  return {
    x: (index % across) * AREA_PX,
    y: Math.floor(index / across) * AREA_PX,
    text: `${share} % of an area differ`,
  };
}

/** Where pictures of different heights part. */
function firstOtherRow(kept, now) {
  const bytes = kept.width * 4;
  if (now.width !== kept.width) return 0;
  const rows = Math.min(kept.height, now.height);
  for (let y = 0; y < rows; y++) {
    const row = (data) => data.subarray(y * bytes, (y + 1) * bytes);
    if (row(kept.data).some((byte, at) => Math.abs(byte - row(now.data)[at]) > NOT_A_LETTER))
      return y;
  }
  return rows;
}
