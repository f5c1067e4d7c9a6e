import { describe, expect, it } from 'vitest';
import { findLegacyWords } from './legacy-letters.ts';

const saysOf = (text: string): string =>
  findLegacyWords(text)
    .map(({ code, says }) => `${code} ${says}`)
    .join(', ');

describe('letters of an old encoding', () => {
  it.each([
    ['Bé tr­ëng', 'TCVN3 trưởng'],
    [
      'Céng hoµ x· héi chñ nghÜa ViÖt Nam',
      'TCVN3 Cộng, TCVN3 hoà, TCVN3 xã, TCVN3 hội, TCVN3 chủ, TCVN3 nghĩa, TCVN3 Việt',
    ],
    ['§iÒu 1. Ph¹m vi', 'TCVN3 Điều, TCVN3 Phạm'],
    ['ng­êi lao ®éng', 'TCVN3 người, TCVN3 động'],
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'VNI Cộng, VNI hòa, VNI hội, VNI chủ, VNI nghĩa, VNI Việt'],
    ['QUYEÁT ÑÒNH', 'VNI QUYẾT, VNI ĐỊNH'],
  ])('%s', (text, says) => {
    expect(saysOf(text)).toBe(says);
  });

  it.each([
    'Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập – Tự do – Hạnh phúc',
    'hoàn thành, thuý, quý, hoá, giáo viên, già làng, quản lý, nghị quyết',
    'Thông tư của Bộ trưởng về 25 µm, 3 N·m, 30 °C, ± 5 %, § 7, ½ ngày, © 2020, Intel®, 2 × 3',
    'Loïc và São Paulo, Citroën, München, Noël, naïve, façade, Ñuñoa, Škoda, Malmö',
    'reso­lution and infor­mation, the café’s résumé',
    '«mẫu» và «phụ lục»',
    'Tổ chức trong tr­ường hợp này',
  ])('are not in: %s', (text) => {
    expect(saysOf(text)).toBe('');
  });
});
