/** A finding on the page of results: what is wrong, where, how to mend it. */
import { worded } from '../locale.js';
import type { Finding, Severity } from '../../model/finding/finding.js';
import { element, escapeHtml, openTag } from '../../render/html/escape.js';
import { printable } from '../terminal.js';
import { severityCount, severityLabel } from './listing.js';
import { sourceFrame } from '../finding-frame.js';

export const findingId = (reportId: string, number: number): string => `${reportId}-finding-${number}`;

export const severityHeading = (severity: Severity, count: number): string =>
  element('h3', { class: `severity ${severity}` }, severityCount(severity, count));

/** The finding as an item of a list; `figure` is the id of its cell in a table of the page. */
export function findingElements(
  finding: Finding,
  {
    reportId,
    number,
    figure,
  }: { readonly reportId: string; readonly number: number; readonly figure?: string },
): string {
  const { code, severity, message, hint, place, path, basis } = finding;
  const where = place ? `${place.file}:${place.line}:${place.column}` : path;
  const details: readonly (readonly [label: string, content: string])[] = [
    ...(hint ? [[worded('改法', 'To mend it'), escaped(hint)] as const] : []),
    ...(where ? [[worded('位置', 'Place'), element('code', {}, escaped(where))] as const] : []),
    [worded('规则', 'Rule'), element('code', {}, escaped(code))],
    ...(basis ? [[worded('依据', 'Basis'), escaped(basis)] as const] : []),
  ];
  const frame = figure === undefined ? sourceFrame(finding).join('\n') : '';
  return [
    openTag('li', { class: `finding ${severity}`, id: findingId(reportId, number), value: number }),
    element('p', { class: 'message' }, [label(severity, number), escaped(message), link(figure)].join(' ')),
    element(
      'dl',
      {},
      details.map(([name, content]) => `<div><dt>${name}</dt><dd>${content}</dd></div>`).join(''),
    ),
    ...(frame === ''
      ? []
      : [
          element(
            'pre',
            { tabindex: 0, role: 'region', 'aria-label': frameLabel(reportId, number) },
            escapeHtml(frame),
          ),
        ]),
    '</li>',
  ].join('\n');
}

const escaped = (text: string): string => escapeHtml(printable(text));

const label = (severity: Severity, number: number): string =>
  element('span', { class: 'label' }, `${worded('问题', 'Finding')} ${number} · ${severityLabel(severity)}`);

const link = (figure: string | undefined): string =>
  figure === undefined
    ? ''
    : element('a', { href: `#${figure}` }, worded('看表中的数', 'see the figure in the table'));

const frameLabel = (reportId: string, number: number): string =>
  worded(
    `第 ${reportId.split('-')[1]} 份报告问题 ${number} 的数据`,
    `Data of finding ${number} of report ${reportId.split('-')[1]}`,
  );
