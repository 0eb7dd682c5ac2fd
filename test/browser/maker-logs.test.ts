/** The columns that are chosen for logs of different makers, from a telephone to a wide page. */
import { expect } from '@open-wc/testing';
import { MAKER_LOGS } from '../support/maker-logs.js';
import { allByRole, settled, viewerOf } from '../support/viewer.js';

describe('The columns of a log', () => {
  for (const { maker, lines, columns } of MAKER_LOGS) {
    for (const [width, expected] of Object.entries(columns)) {
      it(`of ${maker}, at ${width} pixels`, async () => {
        const viewer = await viewerOf(lines, { style: `inline-size: ${width}px` });
        await settled(viewer);
        const [, ...labels] = allByRole(viewer, 'columnheader').map((header) =>
          header.textContent.trim(),
        );
        expect(labels.join(' | ')).to.equal(expected);
        const list = viewer.shadowRoot!.querySelector('ev-table')!;
        expect(list.scrollWidth).to.equal(list.clientWidth);
      });
    }
  }
});
