const chinese = '[\\u3400-\\u9fff]';

/** The model mixes half-width and full-width signs; beside Chinese characters they are full-width. */
export function tidied(text: string): string {
  return text
    .replace(/ ?[[［〔【]((?:19|20)\d\d)[\]］〕】)] ?/gu, '〔$1〕')
    .replace(new RegExp(`(${chinese}) ?[(（]((?:19|20)\\d\\d)[)）\\]] ?(?=第?\\d+号)`, 'gu'), '$1〔$2〕')
    .replace(new RegExp(` ?\\((?=.*?${chinese})`, 'gu'), '（')
    .replace(new RegExp(`(${chinese}[^()]*)\\) ?`, 'gu'), '$1）')
    .replace(new RegExp(`(${chinese}|）|”|》) ?:`, 'gu'), '$1：')
    .replace(new RegExp(`(${chinese}|）|”|》) ?,`, 'gu'), '$1，')
    .replace(new RegExp(`(${chinese}|）|”|》) ?;`, 'gu'), '$1；')
    .trim();
}
