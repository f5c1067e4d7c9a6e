import type { Language } from '../language/language.ts';
import type { Span } from './diagnostic.ts';
import type { LedgerPart } from './promises/ledger.ts';

/**
 * What reading a content file found wrong, as data. The rules of `checks/` put it into words; loading itself
 * never prints and never stops at the first one.
 */
export type ParseIssue = { readonly span: Span } & (
  | { readonly type: 'not-utf8'; readonly encoding: 'UTF-16' | null }
  | { readonly type: 'not-nfc'; readonly found: string }
  /** The first hidden character or look-alike letter of a file; the rules read the file again for the rest. */
  | { readonly type: 'strange-character' }
  | { readonly type: 'unreadable'; readonly reason: UnreadableReason }
  | { readonly type: 'missing-file'; readonly alternate: string | null }
  | {
      readonly type: 'unexpected-file';
      readonly known: readonly string[];
      /** The file that it was meant to be. */
      readonly meant?: string;
    }
  /** A list that holds none of the ids which the ledger promises of it. */
  | { readonly type: 'lost-list'; readonly promised: number }
  | { readonly type: 'empty-file' }
  /** A file of one language with the words of the other. */
  | { readonly type: 'other-language'; readonly language: Language }
  | { readonly type: 'bad-folder-name'; readonly name: string }
  | { readonly type: 'mdx-syntax'; readonly detail: MdxSyntaxDetail }
  | { readonly type: 'yaml-syntax'; readonly detail: YamlSyntaxDetail }
  | { readonly type: 'yaml-shape'; readonly path: string; readonly problem: YamlProblem }
  | { readonly type: 'ledger'; readonly problem: LedgerProblem }
  | { readonly type: 'element-not-allowed'; readonly name: string }
  | {
      readonly type: 'element-misplaced';
      readonly name: string;
      readonly inside: string | null;
      /** Where it may stand there by its kind, why not here. */
      readonly because?: 'beside-articles' | 'not-first';
    }
  /** An inline element round no word. */
  | { readonly type: 'element-empty'; readonly name: string }
  | {
      readonly type: 'attribute-not-allowed' | 'attribute-repeated' | 'attribute-missing';
      readonly name: string;
      readonly element: string;
    }
  | {
      readonly type: 'attribute-value';
      readonly name: string;
      readonly element: string;
      readonly value: string;
    }
  | { readonly type: 'code-not-allowed'; readonly what: 'expression' | 'import' | 'export' }
  | { readonly type: 'markdown-not-allowed'; readonly what: string }
  | { readonly type: 'not-in-guide'; readonly what: NotInGuide }
  | { readonly type: 'text-misplaced'; readonly inside: string | null }
);

/** What would stop the making of a guide page, or may: nobody can tell without running it. */
export type NotInGuide =
  | { readonly type: 'element'; readonly name: string }
  | { readonly type: 'code'; readonly what: 'expression' | 'import' | 'export' }
  | { readonly type: 'directive'; readonly name: string }
  /** Null where the address stands elsewhere in the page. */
  | { readonly type: 'image'; readonly url: string | null };

export type UnreadableReason = 'folder' | 'file' | 'special' | 'outside' | 'too-large' | 'missing';

export type MdxSyntaxDetail =
  | { readonly type: 'unclosed' | 'stray-close' | 'several-paragraphs'; readonly element: string }
  /** It opens and closes in different paragraphs, lists or quotations. */
  | { readonly type: 'closes-elsewhere'; readonly element: string }
  | { readonly type: 'comment' }
  /** A mark that is left where two versions of the file could not be merged. */
  | { readonly type: 'merge-mark' }
  /** A `<` that opens no tag. */
  | { readonly type: 'bad-tag' }
  | { readonly type: 'open-brace' }
  /** An expression, import or export that is no JavaScript. */
  | { readonly type: 'bad-code' }
  | { readonly type: 'past-limit'; readonly limit: MdxLimit; readonly most: number }
  | { readonly type: 'other'; readonly parser: string };

/** What an MDX file can have too much of; `sign` counts one of the signs `<`, `&`, `{`. */
export type MdxLimit =
  | 'file'
  | 'paragraph'
  | 'line'
  | 'depth'
  | 'code'
  | 'id'
  | 'sign <'
  | 'sign &'
  | 'sign {';

export type YamlSyntaxDetail =
  | { readonly type: YamlSyntaxFault }
  | { readonly type: 'duplicate-key'; readonly key: string }
  | { readonly type: 'too-deep'; readonly most: number };

export type YamlSyntaxFault =
  | 'tab'
  | 'indentation'
  | 'open-quote'
  | 'open-bracket'
  /** A colon in a text that stands in no quotation marks. */
  | 'colon'
  | 'missing-colon'
  | 'missing-comma'
  /** A `#` that stands right behind a value. */
  | 'comment'
  /** A text that begins with a sign of YAML's own. */
  | 'first-sign'
  | 'unexpected'
  | 'escape'
  | 'key'
  | 'alias'
  | 'tag'
  | 'directive'
  | 'several-documents'
  /** A mark that is left where two versions of the file could not be merged. */
  | 'merge-mark'
  /** A letter written as a number, which nobody can read. */
  | 'coded-letter'
  /** A typographic quotation mark where one of YAML's was meant. */
  | 'curly-quote'
  /** A `#` that cuts off what seems to belong to the value. */
  | 'cut-off'
  | 'other';

export type YamlProblem =
  /** A page without the lines `---` that its facts stand between. */
  | { readonly type: 'missing-head'; readonly keys: readonly string[] }
  | {
      readonly type: 'unknown-key';
      readonly key: string;
      readonly known: readonly string[];
      /** The key that is missing beside it, if it was meant. */
      readonly meant: string | null;
    }
  | { readonly type: 'missing-key'; readonly key: string }
  | { readonly type: 'empty-text' }
  | { readonly type: 'not-one-of'; readonly found: string; readonly allowed: readonly string[] }
  | { readonly type: 'wrong-type'; readonly expected: string }
  | { readonly type: 'wrong-form'; readonly expected: string };

/** What a ledger can have wrong. The first three end the reading. */
export type LedgerProblem =
  | { readonly type: 'syntax'; readonly expected: LedgerMark }
  | { readonly type: 'not-text'; readonly key: string }
  /** A mark that is left where two versions of the file could not be merged. */
  | { readonly type: 'merge-mark' }
  | { readonly type: 'unknown-part'; readonly name: string }
  | { readonly type: 'missing-part'; readonly name: LedgerPart }
  | { readonly type: 'unknown-type'; readonly key: string; readonly known: readonly string[] }
  | { readonly type: 'wrong-id'; readonly key: string; readonly form: string }
  /** Written by an earlier edition of the check, with one fingerprint for both sides; said of the first entry. */
  | { readonly type: 'former-form' }
  | { readonly type: 'wrong-value'; readonly found: string; readonly expected: 'day' | 'fingerprint' }
  | { readonly type: 'duplicate'; readonly key: string; readonly first: Span }
  | {
      readonly type: 'unsorted';
      readonly key: string;
      readonly side: 'before' | 'after';
      readonly other: string;
    };

/** What the form of the file asks for at a place. */
export type LedgerMark = 'opening' | 'part' | 'entry' | 'colon' | 'comma' | 'end';
