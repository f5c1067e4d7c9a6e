import { localize } from '../../language/language.ts';
import type { Corpus } from '../../model/corpus.ts';
import type { CheckReport } from '../../model/report/check-report.ts';
import { summarize } from '../../model/report/check-result.ts';
import { findingsData } from '../../model/report/report-schema.ts';
import type { Addresses } from '../addresses.ts';
import type { DataOf } from './data-schema.ts';
import { viewEdition } from './edition.ts';

/** The data of `/api/v1/checks.json`: what every rule looked at and found in this edition. */
export function checksData(corpus: Corpus, addresses: Addresses, report: CheckReport): DataOf<'checks'> {
  const { errors, warnings, accepted } = summarize(report.result);
  return {
    edition: viewEdition(corpus),
    summary: { errors, warnings, accepted },
    rules: report.rules.map(({ id, stage, severity, title, lookedAt, found, accepted: taken }) => ({
      ...{ id, stage, severity, title },
      url: localize((language) => addresses.absolute(addresses.rule(language, id))),
      ...{ lookedAt, found, accepted: taken },
    })),
    findings: findingsData(report.result),
  };
}
