import { type Found, findAll } from './found.ts';

const pattern =
  /(?<word>[\p{Script=Han}A-Za-z]{1,20}(?:[（(]\p{Script=Han}{1,6}[)）])?\p{Script=Han}{0,8})[ \u3000]*[〔[［（(【﹝][ \u3000]*(?<year>(?:\d[ \u3000]*){4})[〕\]］）)】﹞][ \u3000]*第?[ \u3000]*(?<number>[\d-]{1,12})[ \u3000]*号/gu;

/** Document numbers (文书文号) in one spelling: brackets as 〔〕, no spaces. A leading clause of a sentence is cut off. */
export function findDocumentNumbers(text: string): Found<string>[] {
  return findAll(text, pattern, ({ groups }) => {
    const word = cutClause(groups?.word ?? '');
    const year = (groups?.year ?? '').replace(/\s/g, '');
    return word === '' ? undefined : `${word}〔${year}〕${groups?.number}号`;
  });
}

/** Words that stand before a number in running text and never begin one. */
const before = /^.*(?:文号|编号|书号|决定书|告知书|通知书|的|为|是|号|以|由|按|据|即|及|和)(?=.{2})/u;

function cutClause(word: string): string {
  return word.replace(before, '');
}
