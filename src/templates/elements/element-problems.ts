/** The elements that templates may write, and what is said about anything else. */
import type { Telling, FindingCode } from '../../model/finding/finding.js';
import { say, type Bilingual } from '../../model/finding/bilingual.js';
import { nearest, orMeant } from '../../model/finding/nearest.js';
import type { Attribute, StartTag } from './tokens.js';

/** Something in the markup that is not of the set; the offset counts from its start. */
export interface ElementProblem extends Pick<Telling, 'message' | 'hint'> {
  readonly code: FindingCode;
  readonly offset: number;
}

/**
 * What stands for tags in a template's text whose elements are checked: one that prints a value, one that
 * prints paragraphs, one that prints nothing itself. They are noncharacters, which no text can hold.
 */
export const fillers = { value: '\uFDD0', blocks: '\uFDD1', nothing: '\uFDD2' } as const;

/** Whether a name in the markup is written, at least in part, by a tag of the template. */
export function hasFiller(name: string): boolean {
  return Object.values(fillers).some((filler) => name.includes(filler));
}

const inlines = ['strong', 'em', 'br'];

/** The elements and what may stand in each, in the order that messages list them in; `text` is text. */
const contents: Readonly<Record<string, readonly string[]>> = {
  p: ['text', ...inlines],
  h3: ['text', ...inlines],
  h4: ['text', ...inlines],
  ul: ['li'],
  ol: ['li'],
  li: ['text', ...inlines],
  strong: ['text', 'br'],
  em: ['text', 'br'],
  br: [],
  figure: [],
};
const names = Object.keys(contents);

const layout = say('版式由样式决定，不写在模板里', 'Layout is a matter of the style, not of templates');
const forTable = say(
  '表格写成 <figure data-table="表格名"></figure>，行列由国家格式规定',
  'A table is <figure data-table="name of the table"></figure>; the form prescribes its rows and columns',
);

/** Elements of web pages that have a counterpart here, or none: what is spelt like them is something else. */
const counterparts: Readonly<Record<string, { readonly meant?: string; readonly hint?: Bilingual }>> = {
  b: { meant: 'strong', hint: say('<strong> 印作黑体', '<strong> prints in 黑体') },
  i: { meant: 'em', hint: say('<em> 印作楷体', '<em> prints in 楷体') },
  h1: { meant: 'h3' },
  h2: { meant: 'h3' },
  h5: { meant: 'h4' },
  h6: { meant: 'h4' },
  ...Object.fromEntries(
    ['span', 'font', 'center', 'u', 's', 'big', 'small'].map((name) => [name, { hint: layout }]),
  ),
  ...Object.fromEntries(
    ['table', 'thead', 'tbody', 'tr', 'th', 'td'].map((name) => [name, { meant: 'figure', hint: forTable }]),
  ),
};

/** What may stand in an element; undefined for one that templates may not write. */
export function contentOf(name: string): readonly string[] | undefined {
  return Object.hasOwn(contents, name) ? contents[name] : undefined;
}

/** What may stand outside of every element. */
export const atRoot = ['p', 'h3', 'h4', 'ul', 'ol', 'figure'];

/** What may stand where nothing is known about the place. */
export const anywhere = [...names, 'text'];

/** What is wrong with a start tag that stands in an element of the given name and contents. */
export function tagProblems(
  tag: StartTag,
  parent: { readonly name: string; readonly allowed: readonly string[] },
): readonly ElementProblem[] {
  const { name, offset, closed } = tag;
  if (!contentOf(name)) return [unknownElement(name, offset)];
  const problems: ElementProblem[] = [...attributeProblems(tag)];
  if (!parent.allowed.includes(name)) problems.unshift(misplaced(name, offset, parent.name));
  if (closed && name !== 'br') {
    const message = say(`<${name}/> 应写成 <${name}></${name}>`, `<${name}/> should be <${name}></${name}>`);
    problems.push({ code: 'template.element', offset, message });
  }
  return problems;
}

function unknownElement(name: string, offset: number): ElementProblem {
  const known = say(
    `可用：${names.join('、')}（figure 只放本部分的表格）`,
    `Use one of: ${names.join(', ')} (figure is for the section’s table alone)`,
  );
  if (hasFiller(name))
    return {
      code: 'template.element',
      offset,
      message: say('元素名不能由 {{…}} 给出', 'The name of an element cannot come from {{…}}'),
      hint: known,
    };
  const { meant, hint = known } = Object.hasOwn(counterparts, name)
    ? counterparts[name]!
    : { meant: nearest(name, names) };
  const message = orMeant(
    say(`不能用元素 <${name}>`, `The element <${name}> cannot be used`),
    meant && `<${meant}>`,
  );
  return { code: 'template.element', offset, message, hint };
}

function misplaced(name: string, offset: number, parent: string): ElementProblem {
  const hint =
    name === 'li'
      ? say('<li> 要放在 <ul> 或 <ol> 里', '<li> goes into <ul> or <ol>')
      : parent !== '' && atRoot.includes(name)
        ? say(
            `前面的 <${parent}> 是否缺少 </${parent}>？`,
            `Is </${parent}> missing for the <${parent}> before it?`,
          )
        : undefined;
  return {
    code: 'template.nesting',
    offset,
    message:
      parent === ''
        ? say(`<${name}> 不能直接写在这里`, `<${name}> cannot stand here itself`)
        : say(`<${name}> 不能放在 <${parent}> 里`, `<${name}> cannot stand in <${parent}>`),
    ...(hint ? { hint } : {}),
  };
}

function attributeProblems({ name, offset, attributes }: StartTag): readonly ElementProblem[] {
  const isTable = (attribute: Attribute): boolean => name === 'figure' && attribute.name === 'data-table';
  const code = 'template.attribute';
  const tagged = attributes.find((attribute) => hasFiller(attribute.name));
  if (tagged)
    return [
      {
        code,
        offset: tagged.offset,
        message: say(
          `<${name}> 的尖括号内不能写 {{…}}`,
          `There can be no {{…}} inside the angle brackets of <${name}>`,
        ),
      },
    ];
  const problems: ElementProblem[] = attributes
    .filter((attribute) => !isTable(attribute))
    .map((attribute) => ({
      code,
      offset: attribute.offset,
      message: say(
        `<${name}> 不能有属性 ${attribute.name}`,
        `<${name}> cannot have the attribute ${attribute.name}`,
      ),
      hint: layout,
    }));
  if (name === 'figure' && !attributes.some(isTable)) {
    const hint = say(
      '写成 <figure data-table="表格名"></figure>',
      'Write <figure data-table="name of the table"></figure>',
    );
    problems.push({
      code,
      offset,
      message: say('<figure> 缺少 data-table', '<figure> lacks data-table'),
      hint,
    });
  }
  return problems;
}
