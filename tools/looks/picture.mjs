/** Pictures as files, and as the pixels of them. */
import sharp from 'sharp';

/** All of them together are small with few colours; what is lost is far less than what the comparison sees. */
const SMALL = { palette: true, colours: 256, dither: 0, effort: 10, compressionLevel: 9 };

/** The pixels of a PNG: four bytes each, as `ImageData` has them. */
export async function readPicture(png) {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** A PNG of the pixels. */
export function writePicture({ width, height, data }) {
  return sharp(data, { raw: { width, height, channels: 4 } })
    .png(SMALL)
    .toBuffer();
}
