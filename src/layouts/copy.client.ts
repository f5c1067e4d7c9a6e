/** A citation in every form that a program may paste: all say the same, the plain one with the address below it. */
type Forms = Readonly<Record<string, string>>;

/** On the document, so that it serves boxes that a sheet brings in later. */
export function copyOnRequest(): void {
  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('[data-copy]');
    const actions = button?.closest<HTMLElement>('[data-copy-actions]');
    if (button && actions) void copy(actions, button);
  });
}

/** Copies the form of the citation that a button names, of its own box or of the page; what cannot be copied is shown selected. */
async function copy(actions: HTMLElement, button: HTMLElement): Promise<void> {
  const box = button.closest('.citation-box') ?? document;
  const source = box.querySelector(`[data-citation="${button.dataset.copy}"]`);
  const status = actions.querySelector('[role=status]');
  if (!source || !status) return;
  const forms = formsOf(source.textContent ?? '', button.dataset.copyLink);
  const copied = (await writeToClipboard(forms)) || copyAsCommand(source, forms);
  status.textContent = (copied ? actions.dataset.copied : actions.dataset.failed) ?? '';
  actions.querySelector('.copy-words')?.remove();
  if (!copied) showWords(actions, forms['text/plain'] ?? '');
}

/** The link stands under the whole citation where text may be rich, and on a line of its own where it may not. */
function formsOf(text: string, link: string | undefined): Forms {
  if (!link) return { 'text/plain': text };
  const anchor = document.createElement('a');
  anchor.href = link;
  anchor.textContent = text;
  return { 'text/plain': `${text}\n${link}`, 'text/html': anchor.outerHTML };
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
