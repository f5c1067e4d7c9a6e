import { strToU8, zipSync } from 'fflate';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A small Word file of the XML of its body. `parts`: more of its files, by name, such as `word/numbering.xml`. */
export function wordFile(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const type = (name: string, kind: string): string =>
    `<Override PartName="/word/${name}.xml" ContentType="${WORD}.${kind}+xml"/>`;
  const all: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('document', 'document.main')}${type('numbering', 'numbering')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${MAIN}"><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}

/** A paragraph; `list`: its level in a list that Word numbers itself. */
export function wordParagraph(text: string, list = ''): string {
  const numbers =
    list === '' ? '' : `<w:pPr><w:numPr><w:ilvl w:val="${list}"/><w:numId w:val="1"/></w:numPr></w:pPr>`;
  return `<w:p>${numbers}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
