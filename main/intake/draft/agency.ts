import type { CaseFile } from '../../../shared/generated/schemas.ts';

type Agency = CaseFile['agency'];

const municipality = /^(?:北京|天津|上海|重庆)市/;
const province = /^\p{Script=Han}{2,8}?(?:省|自治区)/u;
const city = /^\p{Script=Han}{1,10}?(?:市|自治州|州|盟|地区)/u;
const county = /^\p{Script=Han}{1,10}?(?:自治县|自治旗|区|县|旗|市)/u;
const town = /^\p{Script=Han}{1,10}?(?:街道|镇|乡)/u;
/** Zones have no people's government of their own; who is above them, the name doesn't tell. */
const zone = /开发区|高新|新区|园区|度假区|保税|示范区|实验区|管理区|矿区|林区/;
const vertical =
  /^(?:国家|中华人民共和国)|海关|税务局|外汇管理局|海事局|国家安全|金融监督管理|烟草专卖局|气象局|地震局|邮政管理局|通信管理局/;
const team = /(?:大队|支队|总队|中队|执法队|队)$/;

/** What the name of an agency tells of its type, level, area and government; what it doesn't surely tell is left out. */
export function agencyNamed(name: string): Agency {
  if (team.test(name) || /分局|分中心|派出|管理所|[站所科股]$/.test(name)) return { name };
  if (vertical.test(name)) return { name, type: 'vertical' };
  const parts = divisionsOf(name);
  const type = typeOf(name, parts);
  if (zone.test(name)) return { name, ...(type === undefined ? {} : { type }) };
  const area = `${parts.province ?? ''}${parts.city ?? ''}${parts.county ?? ''}${type === 'subdistrict' || type === 'township' ? (parts.town ?? '') : ''}`;
  const level = levelOf(parts, type);
  const government = governmentOf(parts, type);
  return {
    name,
    ...(type === undefined ? {} : { type }),
    ...(level === undefined ? {} : { level }),
    ...(area === '' ? {} : { area }),
    ...(government === undefined ? {} : { government }),
  };
}

interface Divisions {
  province?: string;
  city?: string;
  county?: string;
  town?: string;
  rest: string;
}

function divisionsOf(name: string): Divisions {
  let rest = name;
  const take = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(rest)?.[0];
    if (found === undefined || found.length >= rest.length) return undefined;
    rest = rest.slice(found.length);
    return found;
  };
  const first = take(municipality) ?? take(province);
  const second = take(city);
  const third = take(county);
  const fourth = take(town);
  return {
    ...(first ? { province: first } : {}),
    ...(second ? { city: second } : {}),
    ...(third ? { county: third } : {}),
    ...(fourth ? { town: fourth } : {}),
    rest,
  };
}

function typeOf(name: string, { town: place, rest }: Divisions): string | undefined {
  if (place && /^(?:人民)?政府$/.test(rest)) return 'township';
  if (/街道办事处$/.test(name)) return 'subdistrict';
  if (/(?:局|厅|委员会|委)$/.test(rest) && !/管理委员会|管委会|居民委员会|村民委员会/.test(name))
    return 'department';
  return undefined;
}

/** 某市某局 alone leaves open whether the city is one with districts or one at the level of a county. */
function levelOf(
  { province: first, city: second, county: third, town: place }: Divisions,
  type: string | undefined,
): string | undefined {
  if (type === 'township' || type === 'subdistrict') return 'township';
  if (type === undefined || place) return undefined;
  if (third) return 'county';
  if (second) return /(?:州|盟|地区)$/.test(second) ? 'city' : undefined;
  return first ? 'provincial' : undefined;
}

/** The government of the same level; for a town that of the county above is named only where the name holds it. */
function governmentOf(
  { province: first = '', city: second = '', county: third = '', town: place }: Divisions,
  type: string | undefined,
): string | undefined {
  if (type === 'township') return `${first}${second}${third}${place ?? ''}人民政府`;
  if (type !== 'department' || place) return undefined;
  const own = `${first}${second}${third}`;
  return own === '' || /地区$/.test(own) ? undefined : `${own}人民政府`;
}
