/**
 * How names are carried between the Latin, Cyrillic and Arabic scripts, as sounds so coarse that
 * the ways in use give the same. Entries are `spelling:sounds`, with `|` between sounds that a
 * spelling may have; a spelling without sounds is silent. What the capital letters stand for:
 * S = sh, C = ch, Z = zh, j and dzh, T = ts. Vowels are three: a; i with e and y; u with o.
 *
 * Cyrillic agrees with ISO 9 and ALA-LC, Arabic script with the Kazakh (töte jazu) and Uyghur
 * alphabets, which write their vowels; Latin has what those tables, Turkic alphabets, pinyin and
 * newspapers print. Arabic and Persian leave short vowels out, so only their long ones are carried.
 */
const latin =
  'shch:S sch:S tsch:C tch:C dzh:Z sh:S ch:C zh:Z dj:Z kh:h gh:g ph:f th:t ts:T tz:T ck:k ng:ng|n ' +
  'š:S ş:S ș:S ś:S č:C ç:C ć:C ž:Z ż:Z ź:Z ğ:g ģ:g ñ:n|ng ŋ:n|ng ḥ:h ẖ:h ħ:h ä:a æ:a|i ə:a ö:u œ:u ø:u ü:u ı:i ł:l đ:d ß:s þ:t ð:d ' +
  'a:a b:b c:k|s d:d e:i f:f g:g h:h i:i j:Z|i k:k l:l m:m n:n o:u p:p q:k|C r:r s:s t:t u:u v:v w:v|u x:ks|h|S y:i z:z';

const cyrillic =
  'дж:Z тс:T а:a ә:a б:b в:v г:g ғ:g ґ:g ѓ:g д:d е:i є:i э:i ё:iu ж:Z җ:Z ӂ:Z џ:Z ђ:Z з:z ҙ:z ѕ:z и:i і:i ї:i й:i ы:i ј:i ѣ:i ѵ:i ' +
  'к:k қ:k ҡ:k ќ:k л:l љ:l м:m н:n ң:n|ng ҥ:n|ng њ:n о:u ө:u у:u ұ:u ү:u ў:u|v п:p р:r с:s ҫ:s т:t ф:f ѳ:f х:h һ:h ҳ:h ц:T ч:C ҷ:C ћ:C ш:S щ:S ъ: ь: ю:iu я:ia';

const arabic =
  'ا:a أ:a إ:i آ:a ٱ:a ە:a|i ه:h|a ھ:h ہ:h|a ة:a ح:h خ:h ب:b پ:p ت:t ط:t ث:s س:s ص:s ش:S ج:Z ژ:Z چ:C د:d ذ:z ز:z ض:z|d ظ:z ر:r ' +
  'ع: غ:g ف:f ڤ:v ق:k ك:k ک:k گ:g ڭ:n|ng ل:l م:m ن:n و:u|v ؤ:u ۇ:u ۆ:u ۈ:u ۋ:v|u ي:i ی:i ى:i ې:i ۍ:i ے:i ئ: ء: ٴ: ـ:';

/** The scripts between which names are carried. */
export const soundScripts = ['Latin', 'Cyrillic', 'Arabic'] as const;
export type SoundScript = (typeof soundScripts)[number];

/** Spelling in small letters (NFC) → the sounds it may have. */
export type SoundTable = ReadonlyMap<string, readonly string[]>;

const tableOf = (row: string): SoundTable =>
  new Map(
    row.split(' ').map((entry): [string, readonly string[]] => {
      const [spelling = '', sounds = ''] = entry.split(':');
      return [spelling.normalize('NFC'), sounds.split('|')];
    }),
  );

export const soundTables: Readonly<Record<SoundScript, SoundTable>> = {
  Latin: tableOf(latin),
  Cyrillic: tableOf(cyrillic),
  Arabic: tableOf(arabic),
};

/** UTF-16 units of the longest spelling, `shch`. */
export const longestSpelling = 4;
