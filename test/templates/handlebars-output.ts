import Handlebars from 'handlebars';
import { isPresent, templateFunctions } from '../../src/templates/functions.js';
import type { TemplateSource } from '../../src/templates/templates.js';

/** The blocks of templates, as Handlebars has them done. */
const blocks: Handlebars.HelperDeclareSpec = {
  if(this: unknown, value: unknown, { fn, inverse }: Handlebars.HelperOptions) {
    return isPresent(value) ? fn(this) : inverse(this);
  },
  unless(this: unknown, value: unknown, { fn, inverse }: Handlebars.HelperOptions) {
    return isPresent(value) ? inverse(this) : fn(this);
  },
  with(this: unknown, value: unknown, { fn, inverse, data }: Handlebars.HelperOptions) {
    return isPresent(value) ? fn(value, { data, blockParams: [value] }) : inverse(this);
  },
  each(this: unknown, value: unknown, { fn, inverse, data }: Handlebars.HelperOptions) {
    const items = (value ?? []) as readonly unknown[];
    if (items.length === 0) return inverse(this);
    const runItem = (item: unknown, index: number): string => {
      const frame = Handlebars.createFrame(data) as Record<string, unknown>;
      Object.assign(frame, { index, first: index === 0, last: index === items.length - 1 });
      return fn(item, { data: frame, blockParams: [item, index] });
    };
    return items.map(runItem).join('');
  },
};

/** What Handlebars' own compiler and runtime make of a template, with the library's blocks and functions. */
export function handlebarsOutput(
  { text }: TemplateSource,
  partials: ReadonlyMap<string, TemplateSource>,
  context: unknown,
): string {
  const handlebars = Handlebars.create();
  for (const name of Object.keys(handlebars.helpers)) handlebars.unregisterHelper(name);
  handlebars.registerHelper(blocks);
  for (const [name, { run, result }] of Object.entries(templateFunctions)) {
    handlebars.registerHelper(name, (...all: unknown[]) => {
      const { hash } = all.pop() as Handlebars.HelperOptions;
      const value = run(all, hash as Readonly<Record<string, unknown>>);
      return result === 'blocks' ? new Handlebars.SafeString(value as string) : value;
    });
  }
  const names = [...Object.keys(blocks), ...Object.keys(templateFunctions)];
  const options: CompileOptions = {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(names.map((name) => [name, true])) as KnownHelpers,
    preventIndent: true,
  };
  const compile = (source: string): Handlebars.TemplateDelegate => handlebars.compile(source, options);
  return compile(text)(context, {
    partials: Object.fromEntries([...partials].map(([name, source]) => [name, compile(source.text)])),
    allowProtoPropertiesByDefault: false,
    allowProtoMethodsByDefault: false,
  });
}
