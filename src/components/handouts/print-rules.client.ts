/** The questions that paper answers otherwise than a screen, and what stands in their place while paper is shown on it. */
const ON_PAPER: Readonly<Record<string, string>> = {
  print: 'all',
  screen: 'not all',
  'not print': 'not all',
};

/** The rules that hold otherwise now, each with its own question. */
const changed = new Map<CSSMediaRule, string>();

/** From now on the rules for paper hold on the screen, from their one source: what is shown is what the printer gets. */
export function holdPrintRules(): void {
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSMediaRule)) continue;
      const answer = ON_PAPER[rule.media.mediaText];
      if (answer === undefined) continue;
      changed.set(rule, rule.media.mediaText);
      rule.media.mediaText = answer;
    }
  }
}

/** Gives the screen its own rules back. */
export function releasePrintRules(): void {
  for (const [rule, question] of changed) rule.media.mediaText = question;
  changed.clear();
}
