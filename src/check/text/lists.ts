import { quantitiesIn, type Quantity } from '../../model/language/quantities.js';
import { sentencesIn } from '../../model/language/sentences.js';

/** A quantity and the parts that the text lists for it. Places count from the start of the paragraph. */
export interface PartsList {
  /** What may be meant as the whole, the nearest first. */
  readonly wholes: readonly Quantity[];
  readonly parts: readonly Quantity[];
  /** What follows the list in the same sentence with the same unit: where its end is a matter of reading. */
  readonly further: readonly Quantity[];
  /** Whether the parts are parted by 、 or ； and so belong together; after a comma another statement may begin. */
  readonly isFirm: boolean;
  /** Whether each part ends with ； and no colon holds them together: the last ones may be of another whole. */
  readonly isLoose: boolean;
  /** Whether the words themselves say that the list is complete, or that it is not. */
  readonly claim: 'complete' | 'open' | 'none';
}

const opening = /其中(?:包括)?[：:，,]?|分别(?:是|为)|中[，,]|包括[：:]?/g;
/** A list that says it leaves things out. */
const openEnded = /等|主要|部分|占比|较多|居多|尤其|特别|如|不含|另有|此外/;
/** Words that begin a new statement rather than name one more part. */
const statement =
  /办结|已?答复(?!公开)|收到|受理|结转|增长|下降|同比|累计|合计|共计|全部|均|平均|全年|截[至止]|比上年|较上年|尚|未|召开|举办|组织|印发|制作|开展|超过|达到/;
const lastOfAll = /^(?:其他|其它|其余)/;
/** Two parts that divide a whole, without a word that says so. */
const pairs = [
  ['自然人', '法人'],
  ['自然人', '组织'],
  ['自然人', '企业'],
  ['线上', '线下'],
  ['按时', '延期'],
  ['按期', '延期'],
  ['直接', '复议后'],
  ['专职', '兼职'],
  ['建议', '提案'],
] as const;

/** The lists of parts in a paragraph: 320条，其中工作动态53条、政务公开48条… */
export function* partsListsIn(paragraph: string): Generator<PartsList> {
  let earlier: readonly Quantity[] = [];
  for (const { from, text } of sentencesIn(paragraph)) {
    const quantities = quantitiesIn(text).map((quantity) => ({
      ...quantity,
      from: quantity.from + from,
      to: quantity.to + from,
    }));
    for (const match of text.matchAll(opening)) {
      const at = from + match.index;
      const list = listAt(paragraph, at, at + match[0].length, quantities, earlier);
      if (list) yield list;
    }
    earlier = quantities;
  }
}

function listAt(
  paragraph: string,
  at: number,
  listFrom: number,
  quantities: readonly Quantity[],
  earlier: readonly Quantity[],
): PartsList | undefined {
  const isInBrackets = bracketedAt(paragraph, at);
  const after = quantities.filter(({ from, unit }) => from >= listFrom && unit !== '%').slice(0, mostParts);
  const unit = after[0]?.unit;
  if (unit === undefined || unit === '元' || after[0]!.from - listFrom > longestLabel) return undefined;
  const ahead = quantities.filter((quantity) => quantity.to <= at);
  const nearest = ahead.findLast((quantity) => quantity.unit !== '%');
  // 在办结的81件中，… and 分别为 speak of the number right before them.
  if (paragraph.slice(at, listFrom).startsWith('中') && nearest?.to !== at) return undefined;
  const wholes = (nearest ? ahead : earlier)
    .filter((quantity) => quantity.unit === unit)
    .slice(-mostParts)
    .reverse();
  if (wholes.length === 0 || (nearest && nearest.unit !== unit)) return undefined;
  const { parts, further, labels, separator } = partsFrom(paragraph, listFrom, after, isInBrackets);
  if (parts.length === 0) return undefined;
  const opened = paragraph.slice(at, listFrom);
  return {
    wholes,
    parts,
    further,
    isFirm: /[、；;]/.test(separator),
    isLoose: /[；;]/.test(separator) && !/^分别|[：:]$/.test(opened),
    claim: claimOf(labels, paragraph.slice(listFrom - 6, parts.at(-1)!.to + 6), opened),
  };
}

const longestLabel = 24;
/** No list of a report has more; what follows is not read. */
const mostParts = 40;

/** The parts as far as each is a label and a number of the same unit, and the separators are of one kind. */
function partsFrom(
  paragraph: string,
  from: number,
  candidates: readonly Quantity[],
  isInBrackets: boolean,
): {
  parts: readonly Quantity[];
  further: readonly Quantity[];
  labels: readonly string[];
  separator: string;
} {
  const unit = candidates[0]!.unit;
  const parts: Quantity[] = [];
  const labels: string[] = [];
  let [end, separator, depth] = [from, '', 0];
  for (const quantity of candidates) {
    if (quantity.from - end > longestLabel * 4) break;
    const between = paragraph.slice(end, quantity.from);
    const outside = withoutBrackets(between, depth);
    depth = outside.depth;
    if (depth < 0 && isInBrackets) break;
    depth = Math.max(0, depth);
    if (depth > 0) continue;
    // A share after a part (占20%) stands in the text between, and is no label.
    const label = outside.text.replace(/[，,、；;（(]?占[^，,、；;]*%/g, '');
    if (quantity.unit !== unit) break;
    const mark = /^[，,、；;]/.exec(label)?.[0] ?? '';
    if (parts.length > 0 && !continues(mark, separator)) break;
    const name = label.replace(/^[，,、；;]*(?:和|及|以及)?/, '').replace(/[“”\s]/g, '');
    if (name.length > longestLabel || (parts.length > 0 && statement.test(name)) || /其中/.test(name)) break;
    if (parts.length === 1) separator = mark;
    parts.push(quantity);
    labels.push(name);
    end = quantity.to;
  }
  const rest = candidates.filter(
    (quantity) => quantity.from > (parts.at(-1)?.from ?? from) && quantity.unit === unit,
  );
  return { parts, further: rest, labels, separator };
}

/** A list parted by 、 ends at a comma, one parted by commas at a semicolon. */
function continues(mark: string, separator: string): boolean {
  const rank = (text: string): number =>
    text === '' ? 0 : '、'.includes(text) ? 1 : '，,'.includes(text) ? 2 : 3;
  return separator === '' || rank(mark) <= rank(separator);
}

function withoutBrackets(text: string, depth: number): { text: string; depth: number } {
  let [open, kept] = [depth, ''];
  for (const character of text) {
    if ('（('.includes(character)) open += 1;
    else if ('）)'.includes(character)) open -= 1;
    else if (open <= 0) kept += character;
  }
  return { text: kept, depth: open };
}

/** Whether the place stands within brackets that close later. */
function bracketedAt(paragraph: string, at: number): boolean {
  const ahead = paragraph.slice(Math.max(0, at - 60), at);
  return (
    Math.max(ahead.lastIndexOf('（'), ahead.lastIndexOf('(')) >
    Math.max(ahead.lastIndexOf('）'), ahead.lastIndexOf(')'))
  );
}

function claimOf(labels: readonly string[], words: string, opened: string): PartsList['claim'] {
  const plain = words.replace(/平等|等级|高等|部分公开|如期|如实/g, '');
  if (openEnded.test(plain)) return 'open';
  if (/^分别/.test(opened) || lastOfAll.test(labels.at(-1)!)) return 'complete';
  const isPair =
    labels.length === 2 &&
    pairs.some(
      ([one, other]) =>
        (labels[0]!.includes(one) && labels[1]!.includes(other)) ||
        (labels[1]!.includes(one) && labels[0]!.includes(other)),
    );
  return isPair ? 'complete' : 'none';
}
