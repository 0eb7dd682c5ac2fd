/** A scene on a page of Chromium, and the picture of it. */

const HEIGHT = 640;
/** Room around the viewers. Pictures that are narrower than the window are far smaller, as rows repeat. */
const MARGIN = 16;

/** From an npm package, so that the fonts of the machine do not matter. */
const FONTS = [
  { family: 'Looks Sans', file: 'DejaVuSans.ttf', weight: 400 },
  { family: 'Looks Sans', file: 'DejaVuSans-Bold.ttf', weight: 600 },
  { family: 'Looks Mono', file: 'DejaVuSansMono.ttf', weight: 400 },
  { family: 'Looks Mono', file: 'DejaVuSansMono-Bold.ttf', weight: 600 },
];
const FONT_PACKAGE = '/node_modules/dejavu-fonts-ttf/ttf/';
const STYLE = `
  ${FONTS.map(
    ({ family, file, weight }) =>
      `@font-face { font-family: '${family}'; font-weight: ${weight}; src: url(${FONT_PACKAGE}${file}); }`,
  ).join('\n')}
  body, .sepia, event-viewer::part(tag) { font-family: 'Looks Sans' !important; }
  event-viewer { --ev-mono-font: 'Looks Mono'; }
  /* The last is wider than the picture, and otherwise like others. */
  body > :not(main), #wide { display: none; }
  body { padding-block: 0 !important; }
`;

/** A page that shows this scene and nothing else, all of it drawn. */
export async function openScene(browser, address, { state, variant, press, media }) {
  const { scheme, width, direction } = variant;
  const page = await browser.newPage({
    viewport: { width, height: HEIGHT },
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  const url = new URL('states.html', address);
  if (state) url.searchParams.set('only', state);
  url.searchParams.set('dir', direction);
  await page.goto(url.href);
  await page.addStyleTag({ content: STYLE });
  await page.evaluate(async (fonts) => {
    await Promise.all(
      fonts.map(({ family, weight }) => document.fonts.load(`${weight} 1em "${family}"`)),
    );
  }, FONTS);
  await page.emulateMedia({ media });
  await drawn(page);
  for (const name of press) {
    await page.getByRole('button', { name, exact: true }).first().click();
    await drawn(page);
  }
  await page.mouse.move(0, 0);
  await drawn(page);
  return page;
}

/** Nothing has changed for some frames, and no file is on its way. */
async function drawn(page) {
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    const QUIET_FRAMES = 15;
    const textOf = () =>
      [...document.querySelectorAll('event-viewer')]
        .map(({ offsetHeight, shadowRoot }) => `${offsetHeight} ${shadowRoot.innerHTML.length}`)
        .join();
    let before = '';
    for (let quiet = 0; quiet < QUIET_FRAMES; quiet++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = textOf();
      if (now !== before) quiet = 0;
      before = now;
    }
  });
}

/** All of the page, or what is in view where something opens above it. */
export async function pictureOf(page, { press }) {
  const { x, width } = await page.locator('main').boundingBox();
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  const height = press.length ? HEIGHT : whole;
  const clip = { x: x - MARGIN, y: 0, width: width + 2 * MARGIN, height };
  return page.screenshot({ clip, fullPage: true, animations: 'disabled' });
}

/** Which state of the page is at this height of the picture. */
export async function stateAt(page, y) {
  return page.evaluate((top) => {
    const sections = [...document.querySelectorAll('section')];
    return sections.findLast((section) => section.offsetTop <= top)?.id ?? sections[0].id;
  }, y);
}
