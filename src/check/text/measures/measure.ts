/** What a stretch of prose speaks of. */
export type Topic =
  | 'applications'
  | 'reconsideration'
  | 'litigation'
  /** 行政复议 and 行政诉讼 named together. */
  | 'disputes'
  | 'normativeDocuments'
  | 'rules'
  /** What is counted in 件 too, but in no table: 建议提案, 热线, 信访. */
  | 'foreign';

/**
 * A quantity that the tables state too: the phrases that name it, and the sums of cells that it may mean.
 * Phrases are matched against compacted text (`compact.ts`), so they say neither 政府信息公开 nor 公民、法人和其他组织.
 */
export interface Measure {
  /** Matches at the end of what stands before the number. */
  readonly before?: RegExp;
  /** Matches at the start of what stands after its unit: 6件结转下年度. Needed as well where `before` is given. */
  readonly after?: RegExp;
  readonly units: RegExp;
  /** Topics it may stand under; any where left out. */
  readonly topics?: readonly Topic[];
  /** Sums of cells in the notation of `readings.ts`: the usual one first, then what else it may mean. */
  readonly readings: readonly string[];
  /**
   * Whether anything may stand before the phrase, as before one with a verb of its own (我局…收到申请); a noun
   * may follow only words that change nothing, so that 网上…自然人 is not every 自然人.
   */
  readonly anyPrefix?: true;
  /** A phrase that names a channel itself, where the table has rows for channels. */
  readonly ofChannel?: true;
}

export const items = /^(?:件|宗|份|起|条|例|个|项)$/;
export const cases = /^(?:件|宗|起|例|个)$/;
export const times = /^(?:次|场|期|个|班次|场次)$/;
