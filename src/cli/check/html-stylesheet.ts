import { screenFonts } from '../../render/html/fonts.js';
import { tableRules } from '../../render/html/stylesheet.js';

/** The look of the page of results, on a screen and on paper; colours never tell anything alone. */
export const pageStylesheet = `/* Page */
:root { color-scheme: light; --error: #b3261e; --warning: #7a4a00; --info: #0b57a4; --line: #d5d9e0; --faint: #56606e; }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body {
  margin: 0;
  background: #f4f6f9;
  color: #1b1f24;
  font-family: ${screenFonts};
  font-size: 1rem;
  line-height: 1.6;
  overflow-wrap: anywhere;
}
header, main { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2.25rem; }
main { padding-bottom: 4rem; }
h1, h2, h3 { line-height: 1.35; text-wrap: balance; }
h1 { margin: 0; font-size: 1.6rem; }
h2 { margin: 0 0 0.25rem; font-size: 1.2rem; }
h3 { margin: 1.5rem 0 0.5rem; font-size: 1rem; }
a { color: #0b4a8f; text-underline-offset: 0.15em; }
a:focus-visible, input:focus-visible, [tabindex]:focus-visible { outline: 3px solid #1a5fb4; outline-offset: 2px; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, 'Noto Sans Mono CJK SC', monospace; font-size: 0.875em; }
.summary { margin: 0.35rem 0 1.25rem; color: var(--faint); font-size: 1.05rem; }
main > section { margin-top: 1.25rem; padding: 1.25rem 1.5rem 1.5rem; border: 1px solid var(--line); border-radius: 0.6rem; background: #fff; }
.file { margin: 0; color: var(--faint); font-size: 0.9rem; }

/* What is shown */
.filter { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0; padding: 0; border: 0; }
.filter legend { float: left; padding: 0; margin-right: 1.25rem; color: var(--faint); }
.filter label { cursor: pointer; }
.filter input { width: 1.05em; height: 1.05em; margin: 0 0.2em 0 0; vertical-align: -0.15em; accent-color: #0b4a8f; }
body:has(#show-error:not(:checked)) :is(.finding, .severity).error,
body:has(#show-warning:not(:checked)) :is(.finding, .severity).warning,
body:has(#show-info:not(:checked)) :is(.finding, .severity).info { display: none; }

/* All reports */
.overview { width: 100%; border-collapse: collapse; font-size: 0.9375rem; font-variant-numeric: tabular-nums; }
.overview th, .overview td { padding: 0.45rem 0.6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: normal; }
.overview thead th { color: var(--faint); font-size: 0.875rem; white-space: nowrap; }
.overview .file { display: block; }
.overview tbody tr:last-child > * { border-bottom: 0; }
.overview th:nth-child(n + 2), .overview .count { text-align: right; white-space: nowrap; }
.count { color: var(--faint); }
.count.error, .count.warning, .count.info { font-weight: 600; }
.count.error { color: var(--error); }
.count.warning { color: var(--warning); }
.count.info { color: var(--info); }

/* Findings */
.severity { padding-bottom: 0.3rem; border-bottom: 2px solid currentColor; }
.severity.error { color: var(--error); }
.severity.warning { color: var(--warning); }
.severity.info { color: var(--info); }
.findings { margin: 0; padding: 0; list-style: none; }
.finding { padding: 0.75rem 0 0.75rem 0.9rem; border-left: 4px solid; border-left-color: var(--info); }
.finding + .finding { border-top: 1px solid var(--line); }
.finding.error { border-left-color: var(--error); }
.finding.warning { border-left-color: var(--warning); }
.finding:target { background: #fff8e1; }
.message { margin: 0; }
.label { margin-right: 0.25em; font-weight: 600; white-space: nowrap; }
.error > .message .label { color: var(--error); }
.warning > .message .label { color: var(--warning); }
.info > .message .label { color: var(--info); }
dl { margin: 0.3rem 0 0; font-size: 0.9rem; }
dl div { display: flex; gap: 0.75em; }
dt { flex: none; color: var(--faint); }
dd { margin: 0; min-width: 0; }
pre { margin: 0.6rem 0 0; padding: 0.6rem 0.8rem; overflow-x: auto; border-radius: 0.4rem; background: #f4f6f9; line-height: 1.5; overflow-wrap: normal; }

${tableRules}
.marks { font-size: 0.6875rem; line-height: 1.3; font-weight: 400; }
.marks a { display: inline-block; white-space: nowrap; }
.fault .marks, .fault .marks a { display: block; }
.legend { margin: 0 0 0.5rem; color: var(--faint); font-size: 0.9rem; }
.nianbao-table .fault { outline: 2px solid var(--info); outline-offset: -2px; background: #e8f1fc; font-weight: 700; }
.nianbao-table .fault.error { outline-color: var(--error); background: #fdecea; }
.nianbao-table .fault.warning { outline-color: var(--warning); background: #fff4dc; }
.nianbao-table .compared { outline: 1px dashed var(--faint); outline-offset: -2px; background: #f7f8fa; }
.nianbao-table td:target { outline: 3px solid #0b4a8f; outline-offset: -1px; }

@media (max-width: 40rem) {
  header, main { padding-left: 0.75rem; padding-right: 0.75rem; }
  header { padding-top: 1.25rem; }
  h1 { font-size: 1.3rem; }
  main > section { padding: 1rem 0.9rem 1.1rem; }
  .nianbao-table { font-size: 0.875rem; }
}
@media print {
  html { font-size: 9pt; }
  body { background: none; }
  header, main { max-width: none; padding: 0; }
  main > section { padding: 0; border: 0; }
  .report { break-before: page; }
  .filter { display: none; }
  .finding { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .nianbao-scroll, pre { overflow: visible; }
  pre { white-space: pre-wrap; }
  .nianbao-table { font-size: 7.5pt; }
  .nianbao-table th, .nianbao-table td { padding: 0.2em 0.3em; }
  .table { break-inside: avoid; }
  .nianbao-table tr { break-inside: avoid; }
  .nianbao-table .fault, .nianbao-table .compared { print-color-adjust: exact; }
}`;
