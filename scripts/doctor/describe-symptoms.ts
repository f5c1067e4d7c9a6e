import type { Symptom } from './symptom.ts';

const MOST_NAMED = 3;
const LEVELS = { error: { vi: 'Lỗi', en: 'Error' }, warning: { vi: 'Cảnh báo', en: 'Warning' } } as const;

/** The report on a published site: each symptom in both languages, with the first places where it shows. */
export function describeSymptoms(address: string, asked: number, symptoms: readonly Symptom[]): string {
  const count = (severity: Symptom['severity']): number =>
    symptoms.filter((symptom) => symptom.severity === severity).length;
  const blocks = symptoms.map(({ severity, says, at }) => {
    const more = at.length - MOST_NAMED;
    return [
      `${LEVELS[severity].vi}: ${says.vi}`,
      `${LEVELS[severity].en}: ${says.en}`,
      ...at.slice(0, MOST_NAMED).map((url) => `  ${url}`),
      ...(more > 0 ? [`  … +${more}`] : []),
      '',
    ].join('\n');
  });
  const [errors, warnings] = [count('error'), count('warning')];
  return [
    ...blocks,
    `Đã hỏi ${address} ${asked} địa chỉ: ${errors} lỗi, ${warnings} cảnh báo.`,
    `Asked ${address} for ${asked} addresses: ${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.`,
  ].join('\n');
}
