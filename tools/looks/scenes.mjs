/** What pictures are taken of: every state of demo/states.html, and what opens above it. */

/** Each pair of a colour scheme, a width and a direction is in one of these, so four stand for all eight. */
export const VARIANTS = [
  { scheme: 'light', width: 360, direction: 'ltr' },
  { scheme: 'dark', width: 360, direction: 'rtl' },
  { scheme: 'light', width: 1280, direction: 'rtl' },
  { scheme: 'dark', width: 1280, direction: 'ltr' },
];

/** Names of buttons, each of which is pressed after the one before it. */
const OPENED = [
  { name: 'columns', state: 'many', press: ['Columns'] },
  { name: 'export', state: 'many', press: ['Export'] },
  { name: 'filter-help', state: 'filtered', press: ['Filter help'] },
  { name: 'copy-as', state: 'open', press: ['Copy event', 'More'] },
];

/** What opens above the states looks alike in both widths; two of the variants have all of the rest. */
const FOR_OPENED = [VARIANTS[0], VARIANTS[3]];

export const SCENES = [
  ...VARIANTS.map((variant) => ({ name: 'states', press: [], variant })),
  ...OPENED.flatMap((scene) => FOR_OPENED.map((variant) => ({ ...scene, variant }))),
  { name: 'paper', state: 'open', press: [], media: 'print', variant: VARIANTS[0] },
].map((scene) => {
  const { scheme, width, direction } = scene.variant;
  return { ...scene, file: `${scene.name}-${scheme}-${width}-${direction}.png` };
});
