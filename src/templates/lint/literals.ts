/** Finds what a function refuses whatever the data is: `level=5`, or the date pattern `"YYYY"`. */
import type { Bilingual } from '../../model/finding/bilingual.js';
import { FunctionError, type TemplateFunction } from '../functions.js';

type Call = hbs.AST.MustacheStatement | hbs.AST.SubExpression;

/** Thrown where a function looks at what only a report can tell. */
class NotKnown extends Error {}

const notKnown = (): never => {
  throw new NotKnown();
};

/** Stands for a value that is not known yet: whoever looks at it learns nothing. */
const unknownValue: unknown = new Proxy(
  {},
  { get: notKnown, has: notKnown, ownKeys: notKnown, getPrototypeOf: notKnown },
);

/** The literal that the function refuses, or the whole call where several are to blame, and why. */
export function refusedLiteral(
  call: Call,
  definition: TemplateFunction,
): { readonly node: hbs.AST.Node; readonly message: Bilingual } | undefined {
  const literals = [...call.params, ...(call.hash?.pairs ?? []).map(({ value }) => value)].filter(isLiteral);
  if (literals.length === 0) return undefined;
  const message = refusal(call, definition);
  if (message === undefined) return undefined;
  const blamed =
    literals.length === 1
      ? literals
      : literals.filter((literal) => refusal(call, definition, literal) === undefined);
  return { node: blamed.length === 1 ? blamed[0]! : call, message };
}

/** Why the function refuses the call's literals, if it does; one of them may be taken for not known. */
function refusal(
  { params, hash }: Call,
  { run }: TemplateFunction,
  except?: hbs.AST.Node,
): Bilingual | undefined {
  const valueOf = (node: hbs.AST.Node): unknown =>
    isLiteral(node) && node !== except ? node.value : unknownValue;
  try {
    run(
      params.map(valueOf),
      Object.fromEntries((hash?.pairs ?? []).map(({ key, value }) => [key, valueOf(value)])),
    );
  } catch (error) {
    if (error instanceof FunctionError) return error.text;
  }
  return undefined;
}

function isLiteral(node: hbs.AST.Node): node is hbs.AST.StringLiteral | hbs.AST.NumberLiteral {
  return ['StringLiteral', 'NumberLiteral', 'BooleanLiteral'].includes(node.type);
}
