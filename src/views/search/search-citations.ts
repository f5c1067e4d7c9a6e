import { capitalized } from '../../language/capitalized.ts';
import type { Language, Localized } from '../../language/language.ts';
import { citeProvision } from '../../model/citation.ts';
import { hasNumbers } from '../../model/cited-provision.ts';
import type { Corpus } from '../../model/corpus.ts';
import { type Document, provisionOf } from '../../model/document.ts';
import type { Provision } from '../../model/provision.ts';
import { PROVISION_KINDS } from '../../model/provision-kind.ts';
import type {
  CitationTable,
  JumpWord,
  TableDocument,
  TableUnit,
} from '../../search/shared/citation-table.ts';
import { documentsByStatus } from '../home-page.ts';
import { stringsIn } from '../ui-strings.ts';

const STRINGS: Readonly<Record<JumpWord, Localized>> = {
  noSuch: { vi: 'Không có “{asked}”. {holds}', en: 'There is no “{asked}”. {holds}' },
  asFigure: { vi: '“{asked}” được hiểu là {label}.', en: '“{asked}” is read as {label}.' },
  asFigureFirst: {
    vi: '“{asked}” được hiểu trước hết là {label}.',
    en: '“{asked}” is read as {label} first.',
  },
  several: {
    vi: 'Có {n} đoạn là “{asked}”. Ghi đủ để đến thẳng đoạn cần tìm, ví dụ “{label}”.',
    en: '{n} provisions are “{asked}”. Give the full citation to go straight to one, for example “{label}”.',
  },
  notHeld: {
    vi: 'Sổ tay không có toàn văn của văn bản này nên không mở được “{asked}”; đường dẫn mở trang của văn bản.',
    en: 'The handbook does not have the full text of this document, so “{asked}” cannot be opened; the link leads to the document’s page.',
  },
  unknown: { vi: 'Sổ tay không có văn bản “{said}”.', en: 'The handbook has no document “{said}”.' },
};

/** What a citation in the search box can lead to: every document, and the units of those whose text has numbers. */
export function viewSearchCitations(corpus: Corpus, language: Language): CitationTable {
  const { main: first } = corpus.identity;
  const verbatim = documentsByStatus(corpus).filter(({ facts }) => facts.textStatus === 'verbatim');
  const main = [...(first === null ? [] : [first]), ...verbatim].find(hasNumbers);
  return {
    words: stringsIn(STRINGS, language),
    main: main?.id ?? null,
    documents: corpus.documents.map((document) => viewDocument(document, language)),
  };
}

function viewDocument(document: Document, language: Language): TableDocument {
  const { symbol, type, issuer, shortName } = document.facts;
  const isNumbered = hasNumbers(document);
  const kind = language === 'vi' ? type.vi : `The ${type.en}`;
  return {
    id: document.id,
    symbol,
    type,
    issuer,
    name: shortName,
    holds: isNumbered ? contentsSentence(kind, document, document.children, language) : '',
    units: isNumbered ? viewUnits(document, language) : [],
  };
}

function viewUnits(document: Document, language: Language): readonly TableUnit[] {
  const places = new Map([...document.provisions.keys()].map((id, place) => [id, place]));
  return [...document.provisions.values()].map(({ id, parent, kind, num, dash, children }): TableUnit => {
    const label = citeProvision(document, provisionOf(document, id), language, 'unit');
    const above = parent === null ? -1 : (places.get(parent) ?? -1);
    const holds = contentsSentence(capitalized(label), document, children, language);
    return [id, above, kind, num, dash, label, holds];
  });
}

/** “Mục III có các khoản từ 1 đến 5.”; empty where nothing with a number is held. */
function contentsSentence(
  name: string,
  document: Document,
  children: readonly Provision['id'][],
  language: Language,
): string {
  const numbered = children.map((id) => provisionOf(document, id)).filter(({ num }) => num !== null);
  const [first, last] = [numbered[0], numbered.at(-1)];
  if (first === undefined || last === undefined) return '';
  const count = numbered.length;
  const isOne = count === 1;
  const kind = PROVISION_KINDS[first.kind].label[language];
  const vi = language === 'vi';
  let held: string;
  if (first.dash !== null) {
    held = vi ? `${count} gạch đầu dòng` : `${count} ${isOne ? 'indent' : 'indents'}`;
  } else if (isOne) held = vi ? `chỉ ${kind} ${first.num}` : `only ${kind} ${first.num}`;
  else held = vi ? `các ${kind} từ ${first.num} đến ${last.num}` : `${kind}s ${first.num} to ${last.num}`;
  return vi ? `${name} có ${held}.` : `${name} has ${held}.`;
}
