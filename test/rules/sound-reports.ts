/**
 * Reports with honest prose in many wordings: every figure is drawn first, and each sentence says it as the
 * tables do, or speaks of something that no table counts (last year, one channel, another organ, a plan).
 */
type Data = Record<string, unknown>;

/** A generator of whole numbers that gives the same ones for the same seed. */
function numbers(seed: number): (most: number) => number {
  let state = seed * 2654435761 + 12345;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * (most + 1));
  };
}

interface Figures {
  readonly year: number;
  readonly us: string;
  readonly received: readonly number[];
  readonly carriedOver: readonly number[];
  readonly results: Readonly<Record<string, readonly number[]>>;
  readonly carriedForward: readonly number[];
  readonly disputes: readonly (readonly number[])[];
  readonly documents: { readonly issued: number; readonly repealed: number; readonly inForce: number };
  readonly decisions: readonly number[];
  readonly fees: number;
}

const sum = (row: readonly number[]): number => row.reduce((total, value) => total + value, 0);

const resultRows = {
  granted: ['granted'],
  partiallyGranted: ['partiallyGranted'],
  refused: [
    'refused.stateSecret',
    'refused.thirdPartyRights',
    'refused.processInformation',
    'refused.enforcementFile',
  ],
  unavailable: ['unavailable.notHeld', 'unavailable.needsCreation', 'unavailable.unclearAfterCorrection'],
  declined: ['declined.petition', 'declined.repeated'],
} as const;

function figuresOf(seed: number, edition: string, size: number): Figures {
  const draw = numbers(seed);
  const row = (most: number): number[] => [
    draw(most),
    ...[4, 40, 60, 9, 12].map((share) => draw(Math.floor(most / share))),
  ];
  const otherRows = edition === '2021' ? ['other.notCorrected', 'other.other'] : ['other'];
  const rows = [...Object.values(resultRows).flat(), ...otherRows];
  const results = Object.fromEntries(rows.map((name) => [name, row(Math.max(2, size / rows.length))]));
  const done = [0, 1, 2, 3, 4, 5].map((column) => sum(rows.map((name) => results[name]![column]!)));
  const carriedForward = row(Math.max(1, size / 20));
  const carriedOver = done.map((value, column) =>
    Math.min(draw(Math.max(1, Math.floor(size / 25))), value + carriedForward[column]!),
  );
  return {
    year: 2024,
    us: '我局',
    received: done.map((value, column) => value + carriedForward[column]! - carriedOver[column]!),
    carriedOver,
    results,
    carriedForward,
    disputes: [0, 1, 2].map(() => [draw(9), draw(4), draw(5), draw(3)]),
    documents: { issued: draw(30), repealed: draw(12), inForce: 40 + draw(300) },
    decisions: [200 + draw(90_000), 20 + draw(9000), draw(400)],
    fees: draw(9_000_000) / 100,
  };
}

const digits = '零一二三四五六七八九';
/** The number in Chinese figures, below 10 000. */
export function inChinese(value: number): string {
  if (value < 10) return digits[value]!;
  const written = [...String(value)].map(Number);
  const text = written.map((digit, index) => {
    const unit = ['', '十', '百', '千'][written.length - 1 - index]!;
    return digit === 0 ? '零' : `${digits[digit]}${unit}`;
  });
  return text.join('').replace(/零+/g, '零').replace(/零$/, '').replace(/^一十/, '十');
}

const share = (part: number, whole: number, places = 1): string => ((100 * part) / whole).toFixed(places);
const tens = (value: number): string => (value >= 20 ? `${Math.floor(value / 10) * 10}余` : String(value));
const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
const fullWidth = (value: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** Every way a report may tell of its requests; each is one sentence or more. */
function requestSentences(figures: Figures): readonly string[] {
  const { us, year, received, carriedOver, results, carriedForward } = figures;
  const group = (rows: readonly string[]): number => sum(rows.map((name) => sum(results[name] ?? [])));
  const [all, over, forward] = [sum(received), sum(carriedOver), sum(carriedForward)];
  const done = group(Object.keys(results));
  const granted = group(['granted']);
  const partly = group(['partiallyGranted']);
  const refused = group(resultRows.refused);
  const unavailable = group(resultRows.unavailable);
  const declined = group(resultRows.declined);
  const other = group(Object.keys(results).filter((name) => name.startsWith('other')));
  const organizations = sum(received.slice(1));
  return [
    `${year}年，${us}共收到政府信息公开申请${all}件，上年结转${over}件，办结${done}件，结转下年度${forward}件。`,
    `全年新收公民、法人和其他组织提出的政府信息公开申请${all}件，其中自然人${received[0]}件、法人或其他组织${organizations}件。`,
    `全年受理依申请公开${all + over}件（含上年结转${over}件），办结${done}件，${forward}件结转下一年度继续办理。`,
    `收到政府信息公开申请${tens(all)}件，比上年增加${all % 17}件，主要集中在规划、用水、补助等方面。`,
    `本年度共受理政府信息公开申请${inChinese(all)}件，均逐件登记。`,
    `共受理政府信息公开申请${grouped(all)}件，答复${grouped(done)}件。`,
    `收到政府信息公开申请${fullWidth(all)}件，按类别分派承办科室。`,
    `在办结的${done}件申请中，予以公开${granted}件，占${share(granted, done)}%；部分公开${partly}件，占${share(partly, done)}%；不予公开${refused}件，占${share(refused, done)}%；无法提供${unavailable}件，占${share(unavailable, done)}%；不予处理${declined}件，占${share(declined, done)}%；其他处理${other}件，占${share(other, done)}%。`,
    `从办理结果看，予以公开和部分公开${granted + partly}件，不予公开${refused}件，无法提供${unavailable}件，不予处理${declined}件，其他处理${other}件。`,
    `答复申请人${done}件，其中${granted}件予以公开，${partly}件部分公开，${unavailable}件无法提供。`,
    `申请办结${done}件，正在办理${forward}件。`,
    `${year - 1}年度结转申请${over}件，本年新收${all}件，两项合计${all + over}件。`,
    `无法提供的申请中，本机关不掌握相关政府信息${group(['unavailable.notHeld'])}件，没有现成信息需要另行制作${group(['unavailable.needsCreation'])}件，补正后申请内容仍不明确${group(['unavailable.unclearAfterCorrection'])}件。`,
    `信访举报投诉类申请${group(['declined.petition'])}件、重复申请${group(['declined.repeated'])}件，均告知不予处理的理由。`,
    `涉及第三方合法权益${group(['refused.thirdPartyRights'])}件，均书面征求意见；属于过程性信息${group(['refused.processInformation'])}件。`,
    `商业企业${received[1]}件、科研机构${received[2]}件、社会公益组织${received[3]}件、法律服务机构${received[4]}件，其余为自然人。`,
    `自然人提出${received[0]}件，占新收申请的${share(received[0]!, all, 2)}%。`,
    `当年收到的申请为${all}件，较上年的${all + 9}件略有下降，其中网上收到${Math.floor(all / 2)}件、信函收到${Math.floor(all / 3)}件。`,
    `去年收到政府信息公开申请${all + 31}件，办结${all + 20}件。`,
    `《条例》施行以来，累计收到政府信息公开申请${all * 9}件。`,
    `涉及征地补偿的申请${Math.floor(all / 3)}件，涉及工程建设的申请${Math.floor(all / 5)}件。`,
    `县公安局收到政府信息公开申请${all * 2 + 1}件，其经验值得借鉴。`,
    `每件申请平均用时${9 + (all % 5)}个工作日，延期答复${all % 7}件，没有超期答复。`,
    `与申请人电话沟通${all + 40}次，当面沟通${all % 13}次，补正后重新提交申请${all % 11}件。`,
  ];
}

function otherSentences(figures: Figures, edition: string): readonly string[] {
  const { us, year, disputes, documents, decisions, fees } = figures;
  const [review, direct, after] = disputes.map(sum) as [number, number, number];
  const [upheld, corrected, rest, pending] = disputes[0]! as [number, number, number, number];
  const common = [
    `因政府信息公开引发行政复议${review}件，其中结果维持${upheld}件、结果纠正${corrected}件、其他结果${rest}件，尚未审结${pending}件。`,
    `全年发生政府信息公开行政复议${review}件、行政诉讼${direct + after}件。`,
    `因政府信息公开被提起行政诉讼${direct + after}件，其中未经复议直接起诉${direct}件，复议后起诉${after}件。`,
    `政府信息公开行政复议案件${review}件，已审结${review - pending}件。`,
    `因政府信息公开引发的行政复议和行政诉讼案件共${review + direct + after}件。`,
    `办理答复行政复议机关的函件${review + 3}次，出庭应诉${direct + 1}次。`,
    `县政府全年受理行政复议申请${review * 30 + 7}件。`,
    `全年作出行政许可决定${decisions[0]}件、行政处罚决定${decisions[1]}件、行政强制决定${decisions[2]}件。`,
    `作出行政许可、行政处罚决定共${decisions[0]! + decisions[1]!}件，均按时公示。`,
    `公示行政许可和行政处罚信息${decisions[0]! + 17}条，公开许可事项64项。`,
    `承办人大代表建议${review + 20}件、政协提案${direct + 9}件，合计${review + direct + 29}件，全部办结。`,
    `12345热线转来工单${decisions[1]}件，按时办结${decisions[1]! - 1}件，办结率${share(decisions[1]! - 1, decisions[1]!)}%。`,
    `组织培训${2 + (review % 3)}期，培训${100 + review}人次；召开工作例会${4 + (after % 3)}次。`,
    `发布信息${decisions[0]! + 400}条，其中概况信息${100}条、政务动态${200}条、公告公示${decisions[0]! + 100}条。`,
    `发布解读材料${review + 40}篇，包括图解${review}篇等。`,
    `${year + 1}年，计划办结政府信息公开申请${review + 500}件以上，行政复议纠错${0}件。`,
    `转发上级规范性文件${documents.issued + 5}件，审核乡镇规范性文件${documents.issued + 2}件。`,
    `自2008年以来，${us}共制发规范性文件${documents.inForce * 3}件。`,
  ];
  if (edition !== '2021') {
    return [...common, `新制定规范性文件${documents.issued}件，对外公开规范性文件${documents.inForce}件。`];
  }
  return [
    ...common,
    `制发行政规范性文件${documents.issued}件，废止${documents.repealed}件，现行有效${documents.inForce}件。`,
    `新出台规范性文件${inChinese(documents.issued)}件，截至${year}年底，现行有效规范性文件${documents.inForce}件。`,
    `集中公开现行有效行政规范性文件${tens(documents.inForce)}件，标注效力后可以下载。`,
    `全年行政事业性收费${fees}万元，均缴入国库。`,
    `行政事业性收费约${Math.round(fees)}万元。`,
  ];
}

const put = (rows: Readonly<Record<string, readonly number[]>>): Data =>
  Object.entries(rows).reduce<Data>((data, [path, row]) => {
    const [group = '', key] = path.split('.');
    if (key === undefined) return { ...data, [group]: row };
    return { ...data, [group]: { ...(data[group] as Data | undefined), [key]: row } };
  }, {});

/** One report of the many; the sentences go round, so that twenty of them say everything more than once. */
export function soundReport(seed: number): Data {
  const edition = seed % 4 === 3 ? '2019' : '2021';
  const isDistrict = seed % 5 === 4;
  const year = edition === '2019' ? 2020 : 2021 + (seed % 5);
  const drawn = figuresOf(seed, edition, [30, 120, 900, 4000][seed % 4]!);
  const figures = { ...drawn, year, us: isDistrict ? '全区各级行政机关' : '我局' };
  const { documents, decisions, fees, disputes } = figures;
  const requests = requestSentences(figures);
  const others = otherSentences(figures, edition);
  const some = (from: readonly string[], start: number, count: number): string =>
    Array.from({ length: count }, (_, index) => from[(start + index * 5) % from.length]!).join('');
  // One organ's figures among a whole district's are for the reader to tell apart, not for this test.
  const fits = (text: string): boolean => !(isDistrict && /县公安局|县政府/.test(text));
  const chosen = requests.filter(fits);
  const told = others.filter(fits);
  const head = {
    edition,
    year,
    agency: isDistrict
      ? { name: '江湾区人民政府', kind: 'government' }
      : { name: '青禾县水务局', kind: 'department' },
    scope: isDistrict ? 'compiled' : 'own',
  };
  return {
    ...head,
    overview: {
      proactive: [some(told, seed, 4), some(told, seed + 2, 3)],
      onRequest: [some(chosen, seed, 4), some(chosen, seed + 3, 4), some(told, seed + 1, 3)],
    },
    proactive:
      edition === '2021'
        ? {
            normativeDocuments: documents,
            licensing: { decisions: decisions[0] },
            penalties: { decisions: decisions[1] },
            compulsoryMeasures: { decisions: decisions[2] },
            fees: { amount: fees },
          }
        : {
            normativeDocuments: {
              made: documents.issued,
              disclosed: documents.issued,
              totalPublic: documents.inForce,
            },
            licensing: { decisions: decisions[0] },
            penalties: { decisions: decisions[1] },
            compulsoryMeasures: { decisions: decisions[2] },
          },
    applications: {
      received: figures.received,
      carriedOver: figures.carriedOver,
      results: put(figures.results),
      carriedForward: figures.carriedForward,
    },
    disputes: {
      reconsideration: disputes[0],
      litigation: { direct: disputes[1], afterReconsideration: disputes[2] },
    },
    problems: { existing: some(chosen, seed + 7, 2), improvements: some(told, seed + 4, 2) },
    ...(edition === '2021' ? { other: { fees: { notices: 0, charged: 0, collected: 0 } } } : {}),
  };
}
