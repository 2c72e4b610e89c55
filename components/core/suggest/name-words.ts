/** Words about names, folded, that help to tell a name from its neighbours. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Titles and honorifics that are part of how a person is called, but no family name. */
export const honorifics = set(`
  batur batyr bator baatar bahadur bey beg bek khan qan tore pasha effendi efendi haji hajji hajim
  mirza aga agha sultan emir amir shah lama noyon akhund mullah ahun sheikh imam sahib san
  батыр батур баатар бек хан паша хаджи мирза султан лама
`);

/** Words before a name that say a person follows. */
export const personTitles = set(`
  mr mrs ms miss dr prof professor sir lord lady dame rev reverend father brother sister king queen
  prince princess emperor tsar count baron comrade comrades cde cdes com president premier chairman
  minister commissar commissioner secretary ambassador consul governor mayor general gen marshal
  admiral colonel col lieutenant lt major maj captain capt sergeant private commander chief officer
  leader deputy director editor judge bishop archbishop pope saint khan sultan emir
  herr frau monsieur madame mme
  тов товарищ товарища товарищу товарищем тт г господин госпожа гр гражданин маршал маршала маршалу
  генерал генерала генералу полковник полковника полковнику майор капитан лейтенант министр нарком
  наркома наркому председатель председателя председателю посол посла консул консула губернатор
  губернатора секретарь секретаря президент доктор профессор царь князь граф академик
`);

/** Words after a name that say a person stands before them. */
export const personVerbs = set(`
  said says wrote writes declared declares reported reports replied answered asked told promised
  considers considered believes believed thinks thought proposed ordered signed met visited arrived
  died fled stated informed telegraphed wired insisted was has had
  сказал сказала писал написал заявил сообщил ответил просил приказал доложил предложил обещал
  считает полагает подписал встретился прибыл умер сообщает заявляет
`);

/** Prepositions that stand before a place far more often than before a person. */
export const placePrepositions = set(`
  in at near into towards toward through throughout across around outside inside via
  в во на из под около близ через у возле
`);

/** Words that go before a name without telling what it names. */
export const functionWords = set(`
  a an the and or but nor of to in on at by for from with without as than then when while if that
  this these those who whom whose which what where why how is are was were be been being has have had
  do does did will would shall should can could may might must not no so because since until after
  before during against between among under over into through about within upon towards toward also
  both either neither only even still already once again however its it he she they we i you him her
  his their them our my your there here again
  и в во на с со к ко у о об от до из за по под при про для без над между не но а или что как когда
  если то же ли бы был была было были есть это этот эта эти того тому тем его ее их он она они мы
`);

/** Capitalised at the head of a sentence these are words of the language before they are names. */
export const commonWords = set(`
  may march august april june will mark grant bill rich young long white black brown green gray grey
  king hope faith grace joy rose frank ernest art gene dean earl baker cook hunter miller smith
  bishop pope major rock wood forest lake hill stone field west north south east marina summer
  winter spring autumn chase drew pat sue jack peg carol dawn eve hunt page power price case
  reading mobile nice bath cork orange split turkey china georgia jordan
  или май март август вера надежда любовь мир слава роман лев рада победа
`);

/** Months of English, which as names of persons need better evidence than a capital. */
export const monthWords = set(`
  january february march april may june july august september october november december
  январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь
`);

/** Family names of Chinese, in pinyin and in Wade–Giles, which go before the given name. */
export const chineseFamilyNames = set(`
  ai an bai bao bi bian bo cai cao cen chai chang che chen cheng chi chiang chiu chou chu chuang
  cui dai deng ding dong dou du duan fan fang fei feng fu gan gao ge geng gong gu guan guo han hao
  he hong hou hsia hsieh hsiung hsu hu hua huang huo ji jia jian jiang jiao jin jing kang ke kong ku
  kuang kuo lai lan lei li lian liang liao lin ling liu long lou lu luo lo lung luan lun ma mao mei
  meng mi miao mo mu nie ning niu ou pan pang pei peng pu qi qian qiao qin qiu qu quan ren rong
  ruan sha shan shang shao shen sheng shi shih song su sun sung tan tang tao teng tian tien tong
  tseng tso tsou tu tung wan wang wei wen weng wu xi xia xiang xiao xie xin xing xiong xu xue yan
  yang yao ye yen yi yin ying you yu yuan yue yung zeng zhai zhan zhang zhao zheng zhong zhou zhu
  zhuang zhuo zong zou zuo
`);

/** Parts of a family name that are written small. */
export const nameParticles = set(`
  von van der den de la le du da di del della dos das ter ten zu zum zur af av al el bin ibn ben
  абу ибн оглы кызы фон де
`);
