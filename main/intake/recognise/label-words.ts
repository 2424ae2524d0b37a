/** A label as it is compared: no spaces, no numbering, no colon, half-width brackets, no note of how to fill it in. */
export function plainLabel(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^(?:[一二三四五六七八九十]+、|\d{1,2}[.、]|\([一二三四五六七八九十\d]{1,3}\))/u, '')
    .replace(
      /\((?:\p{Script=Han}{2,5}(?=签名|签字)|签名|签字|签收|签章|盖章|公章|印章|章|手印|捺印|可另附页|如有|选填|必填|元|日|页|份|件)?(?:(?:、|或者?|及|和|并|\/)?(?:签名|签字|签章|盖章|公章|印章|捺指印|捺手印|捺印|按指印|指印))*\)/gu,
      '',
    )
    .replace(/[::]+$/, '')
    .replace(/(?<=.{2})(?:签名|签字|签章)(?:或者?盖章|、?盖章)?$/, '');
}

/** A plain label without the note behind it that says who fills it in how: 当事人(个人姓名或单位名称). 大写 is no such note. */
export function withoutNote(plain: string): string {
  return plain.replace(/(?<=.{2})\((?![^()]*[写签章印])[^()]{1,16}\)$/u, '');
}

/** What a label could be at all: short, no clause, a word in it. */
export function looksLikeLabel(text: string): boolean {
  const plain = plainLabel(text);
  return (
    plain.length >= 2 &&
    plain.length <= 20 &&
    /\p{Script=Han}/u.test(plain) &&
    !/[,。;!?,;《》"“”〔〕\d]/.test(plain)
  );
}

/** Headings over the two halves of a party's particulars; never a value. */
export function isGroupWord(text: string): boolean {
  return /^(?:公民|个人|自然人|单位|法人|企业|组织|其他组织|个体工商户|法人或者?其他组织|单位或其他组织|基本情况)$/.test(
    plainLabel(text),
  );
}

/** The label asks for a signature, a seal or an opinion. */
export function asksToSign(label: string): boolean {
  return /签名|签字|盖章|签章|签收|意见|审批|审核人/.test(label);
}

/** The label asks for nothing but a name and a seal: 当事人（签名）. */
export function asksOnlyToSign(label: string): boolean {
  return /[(（][^()（）]*(?:签名|签字|盖章|签章|捺印)|(?:签名|签字|签章)[：:]?$|签名或盖章|签字盖章/.test(
    label.trim(),
  );
}
