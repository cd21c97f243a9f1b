/**
 * How much templates may ask for. Nothing here is a clock: the same templates and data meet the same limit on
 * every machine. A real set stays far below each; docs/security.md says what they bound and why.
 */
export const templateLimits = {
  /** Templates and partials in a set. */
  templates: 200,
  /** Characters of all templates in a set. */
  totalLength: 500_000,
  /** Characters of one template. */
  sourceLength: 100_000,
  /** `{{…}}` in one template, comments aside. */
  tags: 2_000,
  /** Arguments and options of one `{{…}}` or bracket. */
  arguments: 20,
  /** How deep blocks and brackets nest in one template; each `{{else if}}` is one deeper. */
  depth: 32,
  /** How deep partials include each other. */
  partialDepth: 8,
  /** Tags and values of a template and all that it includes, each as often as it is included. */
  expandedSize: 5_000,
  /** Characters of a template and all that it includes, likewise. */
  expandedLength: 500_000,
  /** Tags and values evaluated in one run of a template; every turn of a loop counts its own. */
  steps: 100_000,
  /** Characters that one run of a template may make. */
  outputLength: 4_000_000,
  /** Elements, texts and attributes that one run of a template may write. */
  elements: 50_000,
  /** How deep elements nest. */
  elementDepth: 8,
  /** Problems with its elements that are reported of one template; its author mends these first. */
  problems: 100,
  /** Digits of a number that functions reckon with. */
  digits: 40,
} as const;
