/** A document number in plain form: no spaces, and the brackets that its year should have; they are written in many ways. */
export function plainNumber(number: string): string {
  return number
    .normalize('NFKC')
    .replace(/[\s\u3000]+/g, '')
    .replace(/[[(【﹝〔]/g, '〔')
    .replace(/[\])】﹞〕]/g, '〕');
}
