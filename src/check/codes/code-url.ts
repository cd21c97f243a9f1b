/**
 * The folder of the pages, as published. On `main` and not at a tag: the meaning of a code never changes, what its page
 * says about it gets better, and an address is good before the release that gives it has its tag.
 */
const folder = 'https://github.com/nianbao/nianbao/blob/main/docs/rules';

/**
 * The address where a finding's code is explained: why it is looked at, on what ground, an example, and how it is
 * mended. The page is that of the code's family, its part before the dot. The address of a code never changes.
 *
 * @example
 * ```ts
 * codeUrl('applications.balance'); // …/docs/rules/applications.md#applications.balance
 * ```
 */
export const codeUrl = (code: string): string => `${folder}/${code.split('.')[0]}.md#${code}`;
