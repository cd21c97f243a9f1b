import { join } from 'node:path';
import { say } from '../../model/finding/bilingual.js';
import { editionIds, editionOf } from '../../model/editions/index.js';
import { padded, textWidth } from '../../model/values/text-width.js';
import { builtInPartials, templateTitle } from '../../templates/ejected-template.js';
import { partialName, type Templates } from '../../templates/templates.js';
import { command } from '../arguments/command.js';
import { editionOption, editionValue } from '../arguments/common-options.js';
import { framedFinding } from '../finding-frame.js';
import { toldFindings, worded } from '../locale.js';
import { readTemplateFolder } from '../files/template-folder.js';
import { ejectableNames } from './eject.js';

/** `nianbao templates list`: which templates there are, and which of them are the office's own. */
export const list = command({
  name: 'templates list',
  summary: say('列出各部分所用的模板', 'Lists the templates of each section'),
  options: {
    templates: {
      type: 'string',
      value: say('文件夹', 'folder'),
      summary: say(
        '本单位的模板；指明哪些用的是它们，哪些是内置的',
        'Templates of the office’s own; says where they serve, and where the built-in ones do',
      ),
    },
    edition: {
      type: 'string',
      value: editionValue,
      summary: say('只列这一版本的；默认各版都列', 'Lists those of this edition only; of all by default'),
    },
  },
  examples: ['templates list', 'templates list --templates office/templates'],
  async run({ values }, { out, err }) {
    const office = values.templates === undefined ? undefined : await readTemplateFolder(values.templates);
    const own = (file: string): string =>
      office && Object.hasOwn(office.templates, file)
        ? join(values.templates!, file)
        : worded('内置', 'built-in');
    const editions = values.edition === undefined ? editionIds : [editionOption(values.edition)];
    const groups = [
      ...editions.map((id) => {
        const edition = editionOf(id);
        const rows = ejectableNames(edition).map((name) => ({
          file: `${id}/${name}.hbs`,
          title: templateTitle(edition, name),
        }));
        return { heading: edition.name, rows };
      }),
      {
        heading: worded('各版共用', 'For all editions'),
        rows: partialNames(office?.templates).map((name) => ({ file: `partials/${name}.hbs`, title: '' })),
      },
    ];
    const files = groups.flatMap(({ rows }) => rows.map(({ file }) => file));
    const widthOf = (texts: readonly string[]): number => Math.max(...texts.map(textWidth));
    const [fileWidth, ownWidth] = [widthOf(files), widthOf(files.map(own))];
    for (const { heading, rows } of groups) {
      out(heading);
      for (const { file, title } of rows)
        out(`  ${padded(file, fileWidth)}  ${padded(own(file), ownWidth)}  ${title}`.trimEnd());
    }
    toldFindings(office?.findings ?? []).forEach((finding) => err(framedFinding(finding)));
    return office && office.findings.length > 0 ? 1 : 0;
  },
});

function partialNames(office: Templates = {}): readonly string[] {
  return [
    ...new Set([...builtInPartials(), ...Object.keys(office).flatMap((file) => partialName(file) ?? [])]),
  ];
}
