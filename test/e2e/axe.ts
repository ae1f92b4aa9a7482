import AxeBuilder from 'axe-core';
import type { Page } from 'playwright-core';

/** Violations that axe-core finds on the page, each with the elements at fault. */
export async function violations(page: Page): Promise<string[]> {
  // Evaluated in the page through the protocol: the page's own policy forbids added scripts, and stays on.
  await page.evaluate(AxeBuilder.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof AxeBuilder };
    const { violations: found } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return found.flatMap((v) =>
      v.nodes.map((node) => `${v.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    );
  });
}
