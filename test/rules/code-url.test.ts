import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeUrl } from '../../src/check/codes/code-url.js';
import { errorCodes, findingCodes } from '../../src/check/codes/every-code.js';
import { root } from '../documents/code-blocks.js';
import { linkEnds } from '../documents/links.js';
import { headingsAt } from './sections.js';

const codes = [...findingCodes, ...errorCodes].map(({ code }) => code);

describe('the address of a code', () => {
  it('is made of the code alone, and stays', () => {
    expect(codeUrl('applications.balance')).toBe(
      'https://github.com/nianbao/nianbao/blob/main/docs/rules/applications.md#applications.balance',
    );
    expect(codeUrl('internal')).toBe(
      'https://github.com/nianbao/nianbao/blob/main/docs/rules/internal.md#internal',
    );
  });

  it.each(codes)('of %s leads to its section', (code) => {
    expect(headingsAt(codeUrl(code))).toEqual([`\`${code}\``]);
  });
});

describe('the addresses that logs of 1.0 have, a page each', () => {
  const pages = join(root, 'docs', 'rules');
  const old = readdirSync(pages).filter((name) => /\..+\.md$/.test(name));

  it('are all there still', () => {
    expect(old).toHaveLength(71);
  });

  it.each(old)('%s says where its code stands now', (name) => {
    const { targets } = linkEnds(readFileSync(join(pages, name), 'utf8'));
    const code = name.slice(0, -'.md'.length);
    expect(targets.map((target) => new URL(target, codeUrl(code)).href)).toEqual([codeUrl(code)]);
    expect(headingsAt(codeUrl(code))).toEqual([`\`${code}\``]);
  });
});
