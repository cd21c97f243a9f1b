/** Checks that a section's template places its table exactly once, whatever the report says, and no other. */
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import { tablesOf, type Edition } from '../../model/edition.js';
import type { Finding } from '../../model/finding/finding.js';
import { nearest, orMeant } from '../../model/finding/nearest.js';
import { templateFinding } from '../syntax/syntax.js';
import { figuresIn, isKnown, occurrencesOf, type Figure, type Flow } from './table-flow.js';
import { tableOf, type TemplateSource } from '../templates.js';
import { tokenize } from '../elements/tokens.js';

/** The figures in a template for the named section: `{{section.id}}` stands for its own table. */
export function figuresOf(source: TemplateSource, covered: string, section: string): readonly Figure[] {
  return tokenize(covered).flatMap((token) => {
    if (token.type !== 'start' || token.name !== 'figure') return [];
    const attribute = token.attributes.find(({ name }) => name === 'data-table');
    const written = attribute && /^[^=]*=\s*["']?([^"'>]*)/.exec(source.text.slice(attribute.offset))?.[1];
    const table = written?.replace(/^\{\{~?\s*section\.id\s*~?\}\}$/, section).trim() ?? '';
    return [{ type: 'figure', table, source, offset: token.offset }];
  });
}

interface Place {
  readonly edition: Edition;
  readonly name: string;
}

/** What is wrong with the tables that the template of a section places. */
export function checkTables(source: TemplateSource, flow: Flow, place: Place): readonly Finding[] {
  const table = tableOf(place.edition, place.name) && place.name;
  const figures = [...figuresIn(flow)];
  const strangers = figures
    .filter(({ figure }) => figure.table !== table && figure.table !== '')
    .map(({ figure }) => tableFinding(figure, strangerMessage(figure.table, table, place.edition)));
  if (!table) return strangers;
  const own = figures.filter(({ figure }) => figure.table === table);
  const nameless = figures.some(({ figure }) => figure.table === '');
  if (own.length > 0) return [...strangers, ...occurrenceFindings(own, flow, table)];
  if (strangers.length > 0 || nameless || !isKnown(flow)) return strangers;
  return [
    tableFinding(
      { source, offset: 0 },
      say(
        `缺少表格：<figure data-table="${table}"></figure>`,
        `The table is missing: <figure data-table="${table}"></figure>`,
      ),
    ),
  ];
}

function tableFinding(
  { source, offset }: Pick<Figure, 'source' | 'offset'>,
  message: Bilingual,
  hint?: Bilingual,
): Finding {
  return templateFinding(source, offset, { code: 'template.table', message, ...(hint ? { hint } : {}) });
}

function strangerMessage(written: string, table: string | undefined, edition: Edition): Bilingual {
  const known = tablesOf(edition).map(({ id }) => id);
  if (written.includes('{{'))
    return say(
      `data-table 要直接写表格名${table ? `：data-table="${table}"` : ''}`,
      `data-table takes the name of a table itself${table ? `: data-table="${table}"` : ''}`,
    );
  if (known.includes(written)) {
    return table
      ? say(
          `表格 ${written} 不属于这一部分，应为 ${table}`,
          `The table ${written} does not belong to this section; it should be ${table}`,
        )
      : say(
          `表格 ${written} 不属于这一部分，它在 ${edition.id}/${written}.hbs 里`,
          `The table ${written} does not belong to this section; it is in ${edition.id}/${written}.hbs`,
        );
  }
  const meant = nearest(written, known) ?? table;
  return orMeant(say(`没有名为 ${written} 的表格`, `There is no table ${written}`), meant);
}

type Placed = { readonly figure: Figure; readonly repeated: boolean };

function occurrenceFindings(own: readonly Placed[], flow: Flow, table: string): readonly Finding[] {
  const repeated = own.find((placed) => placed.repeated);
  if (repeated) {
    return [
      tableFinding(
        repeated.figure,
        say(
          `表格 ${table} 在 {{#each}} 之内，会重复印出或印不出`,
          `The table ${table} is inside {{#each}}, so that it prints more than once or not at all`,
        ),
        say('移到循环之外', 'Move it out of the loop'),
      ),
    ];
  }
  const { fewest, most } = occurrencesOf(flow, table);
  if (most > 1) {
    return [
      tableFinding(
        own[1]!.figure,
        say(
          `表格 ${table} 出现了 ${most} 次，只能有一次`,
          `The table ${table} is there ${most} times; it can be there only once`,
        ),
      ),
    ];
  }
  if (fewest > 0 || !isKnown(flow)) return [];
  return [
    tableFinding(
      own[0]!.figure,
      say(
        `表格 ${table} 在条件之内，条件不成立时印不出来`,
        `The table ${table} is inside a condition and does not print where that fails`,
      ),
      say('移到条件之外', 'Move it out of the condition'),
    ),
  ];
}
