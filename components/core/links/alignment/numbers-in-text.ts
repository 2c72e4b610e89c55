/** Digits of one number, with the signs that part thousands; Persian and Arabic have signs of their own. */
const digits = /\p{Nd}+(?:[.,'’٬\u00a0\u202f ]\p{Nd}{3}(?!\p{Nd}))*/gu;
const chinese = /[〇零一二三四五六七八九十百千万萬两兩]{2,}/gu;

const chineseDigits = '〇一二三四五六七八九';
const chineseUnits: Readonly<Record<string, number>> = {十: 10, 百: 100, 千: 1000};

/**
 * The numbers of a text in plain digits, as often as they stand there: `10 000`, `10.000` and `一萬`
 * are one. A number of one digit is left out: it stands everywhere.
 */
export function numbersIn(text: string): string[] {
  const found: string[] = [];
  for (const [written] of text.matchAll(digits)) {
    const plain = plainDigits(written);
    if (plain.length > 1) found.push(plain.replace(/^0+(?=\d)/, ''));
  }
  for (const [written] of text.matchAll(chinese)) {
    const value = chineseNumber(written);
    if (value !== undefined && value > 9) found.push(String(value));
  }
  return found;
}

/** The ten digits of every script stand together in Unicode. */
function plainDigits(written: string): string {
  let plain = '';
  for (const sign of written) {
    if (!/\p{Nd}/u.test(sign)) continue;
    let value = 0;
    const code = sign.codePointAt(0) ?? 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
    plain += String(sign <= '9' ? Number(sign) : value);
  }
  return plain;
}

/** `一九四五` digit by digit, `二十三` and `三萬五千` by units; undefined for what is neither. */
function chineseNumber(written: string): number | undefined {
  const text = written
    .replace(/零/g, '〇')
    .replace(/[两兩]/g, '二')
    .replace(/萬/g, '万');
  if (!/[十百千万]/.test(text)) {
    const plain = [...text].map((sign) => chineseDigits.indexOf(sign)).join('');
    return Number(plain);
  }
  let [total, section, digit] = [0, 0, 0];
  for (const sign of text) {
    const value = chineseDigits.indexOf(sign);
    const unit = chineseUnits[sign];
    if (value >= 0) digit = value;
    else if (unit !== undefined) {
      section += (digit || 1) * unit;
      digit = 0;
    } else {
      total += (section + digit || 1) * 10_000;
      [section, digit] = [0, 0];
    }
  }
  return total + section + digit;
}
