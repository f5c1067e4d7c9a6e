import type { Span } from '../model/diagnostic.ts';
import { isCodeAttribute, type MdxNode, spanOfTag, spansOfAttributes } from './mdx-tree.ts';
import type { Source } from './read-text.ts';

/** What an attribute says, and where. */
export interface Attribute {
  readonly value: string;
  readonly span: Span;
}

/** Checks an element's attributes, reports what is wrong and returns the good ones. */
export function readAttributes(
  { file, text, parseIssues }: Source,
  node: MdxNode,
  allowed: readonly string[],
  required: readonly string[],
): ReadonlyMap<string, Attribute> {
  const element = node.name ?? '';
  const spans = spansOfAttributes(file, text, node);
  const result = new Map<string, Attribute>();
  const seen = new Set<string>();
  for (const attribute of node.attributes ?? []) {
    const name = attribute.name ?? '';
    const place = spans.get(name);
    const nameSpan = place?.name ?? spanOfTag(file, node);
    if (isCodeAttribute(attribute)) {
      parseIssues.push({ type: 'code-not-allowed', span: nameSpan, what: 'expression' });
    } else if (!allowed.includes(name)) {
      parseIssues.push({ type: 'attribute-not-allowed', span: nameSpan, name, element });
    } else if (seen.has(name)) {
      parseIssues.push({ type: 'attribute-repeated', span: nameSpan, name, element });
    } else {
      seen.add(name);
      const value = String(attribute.value ?? '').normalize('NFC');
      const span = place?.value ?? nameSpan;
      if (value.trim() === '')
        parseIssues.push({ type: 'attribute-value', span: nameSpan, name, element, value });
      else result.set(name, { value, span });
    }
  }
  for (const name of required) {
    if (!(node.attributes ?? []).some((attribute) => attribute.name === name)) {
      parseIssues.push({ type: 'attribute-missing', span: spanOfTag(file, node), name, element });
    }
  }
  return result;
}
