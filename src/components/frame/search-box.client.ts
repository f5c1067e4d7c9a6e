/** Brings the first results to a search box when it is first used. */
for (const form of document.querySelectorAll<HTMLFormElement>('[data-suggests]')) {
  form.addEventListener(
    'focusin',
    () => void import('../../search/browser/suggesting-box.ts').then((module) => module.suggestResults(form)),
    { once: true },
  );
}
