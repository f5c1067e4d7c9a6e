/** Puts a `<mark>` round some letters of an element. Only elements are added: the text itself stays as it is. */
export function wrapLetters(text: Element, start: number, end: number): readonly HTMLElement[] {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const parts: { readonly node: Text; readonly from: number; readonly to: number }[] = [];
  let at = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const from = Math.max(0, start - at);
    const to = Math.min(node.length, end - at);
    if (from < to) parts.push({ node, from, to });
    at += node.length;
  }
  return parts.map(({ node, from, to }) => {
    node.splitText(to);
    const inside = node.splitText(from);
    const mark = document.createElement('mark');
    inside.replaceWith(mark);
    mark.append(inside);
    return mark;
  });
}
