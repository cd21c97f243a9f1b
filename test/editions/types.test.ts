import type { Amount, Change, Count, Decimal, Prose, Report, ReportOf } from '../../src/index.js';

/** Compiles only if both types are the same; checked by `npm run lint`, which runs tsc over the tests. */
type Same<First, Second> =
  (<T>() => T extends First ? 1 : 2) extends <T>() => T extends Second ? 1 : 2 ? true : false;
const same = <Claim extends true>(claim: Claim): Claim => claim;

declare const report2021: ReportOf<'2021'>;
declare const report2019: ReportOf<'2019'>;
declare const report2014: ReportOf<'2014'>;

/** Never run: what stands here is for the compiler. */
export function types(report: Report): unknown {
  same<Same<typeof report2021.applications.received.enterprise, Count>>(true);
  same<Same<typeof report2021.applications.results.other.feeUnpaid.naturalPerson, Count>>(true);
  same<Same<typeof report2021.applications.received.total, Count | undefined>>(true);
  same<Same<typeof report2021.proactive.fees.amount, Decimal>>(true);
  same<Same<typeof report2021.proactive.note, Prose | undefined>>(true);
  same<Same<typeof report2019.proactive.licensing.change, Change>>(true);
  same<Same<typeof report2019.proactive.procurement.amount, Amount>>(true);
  same<Same<typeof report2019.applications.results.other.legalService, Count>>(true);
  same<Same<NonNullable<typeof report2014.statistics>['requests']['answered']['refused']['privacy'], Count>>(
    true,
  );
  same<Same<NonNullable<typeof report2014.statistics>['proactive']['heading'], Count | undefined>>(true);

  // @ts-expect-error the form of 2021 has no 本年增/减
  void report2021.proactive.licensing.change;
  // @ts-expect-error the form of 2019 counts fee items, not money
  void report2019.proactive.fees.amount;
  // @ts-expect-error （六）其他处理 is one row in 2019
  void report2019.applications.results.other.notCorrected;
  // @ts-expect-error a report of up to 2018 has no such section
  void report2014.overview;
  // @ts-expect-error a mistyped column
  void report2021.applications.received.naturalPersn;
  // @ts-expect-error a report is readonly
  report2021.year = 2022;

  switch (report.edition) {
    case '2021':
      return report.proactive.compulsoryMeasures.decisions;
    case '2019':
      return report.proactive.otherServices.previousItems;
    case '2014':
      return report.sections.map(({ heading }) => heading);
  }
}

it('is held by the compiler that a report has the fields of its edition and no others', () => {
  expect(types).toBeInstanceOf(Function);
});
