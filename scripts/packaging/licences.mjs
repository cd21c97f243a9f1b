/** Which licences a package that we bring to users may have. */

/** Permissive all of them: none reaches what is made with the package, or the program that uses it. */
const allowed = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'Unlicense',
  'Zlib',
];

/** Packages whose package.json names no licence, with the one whose text they carry (read by a person). */
const statedElsewhere = { 'png-js@1.1.0': 'MIT' };

/** The licence of a package: what it says, or what was read in it; `undefined` where there is none. */
export function licenceOf({ name, version, license }) {
  return license ?? statedElsewhere[`${name}@${version}`];
}

/**
 * Whether an SPDX expression can be met with the allowed licences alone. Brackets only say what `AND` binding
 * more tightly than `OR` says already in every expression that npm packages use; others are refused.
 */
export function isAllowed(expression) {
  const flat = expression.replace(/^\((.*)\)$/, '$1');
  if (/[()]/.test(flat)) return false;
  return flat
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((id) => allowed.includes(id.trim())));
}

/** What is wrong with the licences of packages, a line each; empty where all is well. */
export function licenceProblems(packages) {
  return packages.flatMap((one) => {
    const licence = licenceOf(one);
    const named = `${one.name}@${one.version}（${one.folder}）`;
    if (licence === undefined)
      return [`${named}：没有写明许可证，读过原文后记入 scripts/packaging/licences.mjs`];
    return isAllowed(licence) ? [] : [`${named}：许可证 ${licence} 不在允许之列`];
  });
}
