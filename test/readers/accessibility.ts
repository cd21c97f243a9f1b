/** What the accessibility checker axe says of a page. */
import axe from 'axe-core';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Page } from 'playwright-core';

/** Each violation in a page that is not laid out, as its rule and the elements that break it. */
export async function violationsWithoutLayout(html: string): Promise<readonly string[]> {
  // Its own console is silent: jsdom cannot read the boxes in the margins of a printed page.
  const { window } = new JSDOM(html, { runScripts: 'outside-only', virtualConsole: new VirtualConsole() });
  window.eval(axe.source);
  const { axe: loaded } = window as unknown as { readonly axe: typeof axe };
  // jsdom lays nothing out, so contrast is for the browser to judge.
  return violationsOf(
    await loaded.run({ rules: { 'color-contrast': { enabled: false } } } as axe.RunOptions),
  );
}

/** The same in a page of a browser, contrast included, but without the pages that it frames. */
export async function violationsIn(page: Page): Promise<readonly string[]> {
  // Not as a script of the page, which its policy may forbid.
  await page.evaluate(axe.source);
  return violationsOf((await page.evaluate('axe.run({ iframes: false })')) as axe.AxeResults);
}

const violationsOf = ({ violations }: Pick<axe.AxeResults, 'violations'>): readonly string[] =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
