/** A citation in every form that a program may paste: all say the same, the plain one with the address below it. */
type Forms = Readonly<Record<string, string>>;

/** On the document, so that it serves boxes that a sheet brings in later. */
export function copyOnRequest(): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-copy]');
    const actions = button?.closest<HTMLElement>('[data-copy-actions]');
    if (button && actions) void copy(actions, button);
  });
  document.addEventListener('change', (event) => {
    const parts = (event.target as Element).closest<HTMLElement>('[data-cite-parts]');
    if (parts)
      void import('../components/documents/cite-parts.client.ts').then((module) => module.citeParts(parts));
  });
}

/** Copies the form of the citation that a button names, of its own box or of the page; what cannot be copied is shown selected. */
async function copy(actions: HTMLElement, button: HTMLElement): Promise<void> {
  const box = button.closest('.citation-box') ?? document;
  const source = box.querySelector(`[data-citation="${button.dataset.copy}"]`);
  const status = actions.querySelector('[role=status]');
  if (!source || !status) return;
  const address = button.dataset.copyLink ?? box.querySelector('[data-citation=link]')?.textContent ?? '';
  const words = button.dataset.share;
  if (words !== undefined && (await share(source.textContent ?? '', words, address))) return;
  // An address and code stand alone, and only as plain text.
  const isBare = /^(?:link|embed)$/.test(button.dataset.copy ?? '');
  const forms = formsOf(source, isBare ? '' : address, words);
  const copied = (await writeToClipboard(forms)) || copyAsCommand(source, forms);
  status.textContent = (copied ? actions.dataset.copied : actions.dataset.failed) ?? '';
  actions.querySelector('.copy-words')?.remove();
  if (!copied) showWords(actions, forms['text/plain'] ?? '');
}

/** Offers the text to other apps; false where there is no such sheet. A reader who closes it has answered. */
async function share(citation: string, words: string, url: string): Promise<boolean> {
  try {
    await navigator.share({ title: citation, text: linesOf(citation, words), url });
    return true;
  } catch (error) {
    return (error as Error).name === 'AbortError';
  }
}

const linesOf = (...lines: readonly string[]): string => lines.filter(Boolean).join('\n');

/**
 * The link stands under the whole citation where text may be rich, and on a line of its own where it may not. Of a form in
 * pieces those with an address are citations: one alone has its address at the end, several have each its own below it.
 */
function formsOf(source: Element, address: string, words = ''): Forms {
  const text = source.textContent ?? '';
  if (!address) return { 'text/plain': text };
  const rich = document.createElement('div');
  const cited = source.querySelectorAll<HTMLElement>('[data-href]');
  for (const node of cited.length === 0 ? [source] : source.childNodes) {
    const href = cited.length === 0 ? address : (node as HTMLElement).dataset?.href;
    if (href)
      rich.append(Object.assign(document.createElement('a'), { href, textContent: node.textContent }));
    else rich.append(...withBreaks(node.textContent ?? ''));
  }
  if (words) rich.append(...withBreaks(`\n${words}`));
  const plain =
    cited.length > 1
      ? [...cited].flatMap((one) => [one.textContent ?? '', one.dataset.href ?? ''])
      : [text, words, address];
  return { 'text/plain': linesOf(...plain), 'text/html': rich.innerHTML };
}

/** A text whose lines end as they do in rich text. */
function withBreaks(text: string): readonly (string | Node)[] {
  return text
    .split('\n')
    .flatMap((line, index) => (index === 0 ? [line] : [document.createElement('br'), line]));
}

async function writeToClipboard(forms: Forms): Promise<boolean> {
  try {
    const blobs = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    // Over plain http there is no clipboard, and a chat app's browser may refuse it.
    return false;
  }
}

/** The older way, which asks for no https: a selection, and a command that lets us say what is copied of it. */
function copyAsCommand(source: Element, forms: Forms): boolean {
  let taken = false;
  const give = (event: ClipboardEvent): void => {
    event.preventDefault();
    for (const [type, text] of Object.entries(forms)) event.clipboardData?.setData(type, text);
    taken = event.clipboardData !== null;
  };
  getSelection()?.selectAllChildren(source);
  document.addEventListener('copy', give, { once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', give);
  getSelection()?.removeAllRanges();
  return done && taken;
}

/** Beside the button, selected: what is left to do is one key. */
function showWords(actions: HTMLElement, text: string): void {
  const words = document.createElement('p');
  words.className = 'copy-words';
  words.textContent = text;
  actions.append(words);
  getSelection()?.selectAllChildren(words);
  words.scrollIntoView({ block: 'nearest' });
}
