import { formatsOf } from '../formats.ts';
import type { Messages, YearRange } from './en.ts';

const language = 'zh-Hans';
const format = formatsOf(language);
const number = format.number;

const writers = { ADMIN: '管理员', CURATOR: '编辑', OPERATOR: '服务器运维人员' };
const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`);
const honors = (count: number) => `${number(count)} 项荣誉`;
const editions = (count: number) => `${number(count)} 届`;
const place = '地点';
const website = '网站';
const declared = '公布的获奖者数';
const highest = '本类别最高奖';

const degrees = (value: number, positive: string, negative: string) =>
  `${value < 0 ? negative : positive} ${number(Math.abs(value))}°`;

function yearsText({ from, to }: YearRange): string {
  if (from !== null && to !== null) return from === to ? `${from} 年` : `${from} 至 ${to} 年`;
  if (from !== null) return `${from} 年起`;
  return to === null ? '所有年份' : `至 ${to} 年`;
}

/** The texts around the data in simplified Chinese. */
export const messages: Messages = {
  language,
  format,
  values: {
    CategoryKind: {
      ...{ CITY: '城市', ENTERPRISE: '企业', PRODUCT: '产品', PROJECT: '项目' },
      ...{ LEADERSHIP: '领导力', PERSON: '人物', WORK: '作品', OTHER: '其他' },
    },
    RecipientKind: {
      ...{ ORGANIZATION: '机构', PERSON: '人物', PLACE: '地点', PRODUCT: '产品' },
      ...{ PROJECT: '项目', TEAM: '团队', WORK: '作品' },
    },
    RecipientRole: {
      CONTRIBUTOR: '贡献者',
      FOR_WORK: '所凭作品',
      ON_BEHALF: '代领者',
      PRIMARY: '主要得奖者',
    },
    HonorResult: {
      ...{ WON: '获奖', SPECIAL_MENTION: '特别提名', RUNNER_UP: '亚军', FINALIST: '决赛入围' },
      ...{ SHORTLISTED: '短名单', LONGLISTED: '长名单', NOMINATED: '提名' },
    },
    Gender: { FEMALE: '女', MALE: '男', OTHER: '其他性别' },
    PlaceKind: {
      ...{ COUNTRY: '国家', REGION: '地区', CITY: '城市', DISTRICT: '区县', ZONE: '园区' },
    },
    OrganizationKind: {
      ...{ COMPANY: '公司', GOVERNMENT: '公共机构', ACADEMY: '学院', UNIVERSITY: '大学' },
      ...{ NONPROFIT: '非营利组织', ORGANIZER: '主办方', OTHER: '机构' },
    },
    SourceKind: {
      ...{ PRESS_RELEASE: '新闻稿', NEWS: '新闻报道', OFFICIAL_PAGE: '官方网页' },
      ...{ DATASET: '数据集', OTHER: '其他来源' },
    },
    AwardStatus: {
      AWARDED: '已颁发',
      NOT_AWARDED: '未颁发',
      UNDISCLOSED: '已颁发，获奖者未公开',
      UPCOMING: '尚未颁发',
      UNKNOWN: '不知是否颁发',
    },
    Acceptance: { ACCEPTED: '已接受', DECLINED: '已拒绝', RESTRICTED: '无法接受', UNKNOWN: '不详' },
    EntityKind: {
      ...{ PROGRAM: '奖项计划', EDITION: '届', EVENT: '活动', CATEGORY: '类别' },
      ...{ AWARD: '某届的奖项', AWARD_SERIES: '奖项', HONOR: '荣誉', RECIPIENT: '得奖者' },
      ...{ AFFILIATION: '职务', PARTICIPANT: '参与者', STATEMENT: '言论', FIGURE: '数字' },
      ...{ SOURCE: '来源', DATASET: '数据集' },
    },
    ParticipantRole: {
      ...{ JURY_CHAIR: '评委会主席', JUROR: '评委', PRESENTER: '颁奖人', HOST: '主持人' },
      ...{ SPEAKER: '演讲者', OTHER: '其他' },
    },
    ChangeAction: { CREATED: '新增', CHANGED: '更改', RETRACTED: '撤回', REDACTED: '删除内容' },
    Writer: writers,
    ImageKind: { LOGO: '标志', PHOTO: '照片', PORTRAIT: '肖像', POSTER: '海报' },
  },
  participantParts: {
    ...{ JURY_CHAIR: '评委会主席', JUROR: '评委', PRESENTER: '颁奖人', HOST: '主持人' },
    ...{ SPEAKER: '演讲者', OTHER: '其他' },
  },
  flags: { true: '是', false: '否' },
  notKnown: '不详',
  decade: (first) => `${first} 年代`,
  honors,
  fields: {
    Place: { placeKind: '地点类型', parent: '位于', countryCode: '国家代码', coordinates: '坐标' },
    Organization: {
      ...{ organizationKind: '机构类型', foundedOn: '成立日期', dissolvedOn: '解散日期' },
      ...{ parent: '隶属于', website, place },
    },
    Person: {
      ...{ honorific: '称谓', gender: '性别', bornOn: '出生日期', birthPlace: '出生地' },
      ...{ countryAtBirth: '出生时所属国家', diedOn: '去世日期', deathPlace: '去世地', place },
    },
    Team: { place },
    Product: { developer: '开发者', place },
    Project: { lead: '牵头机构', place },
    Work: { workKind: '作品类型', year: '年份', parent: '属于', basedOn: '改编自', place },
    Source: {
      ...{ title: '标题', kind: '来源类型', publisher: '发布者', publishedOn: '发布日期' },
      ...{ url: '网址', license: '许可' },
    },
    Program: { foundedYear: '创办年份', website, organizer: '主办方', parent: '属于' },
    Event: { startsOn: '首日', endsOn: '末日', venue: '场馆', place, organizer: '主办方' },
    Edition: {
      ...{ ordinal: '届次', event: '活动', 'ceremony.heldOn': '颁奖日' },
      ...{ 'ceremony.startsAt': '颁奖开始时间', 'ceremony.venue': '颁奖场馆' },
      ...{ 'ceremony.place': '颁奖地点', declared },
    },
    Category: { kind: '类别种类', section: '组别' },
    Award: {
      ...{ highest, status: '状态', statusReason: '状态原因（转述）' },
      ...{ reason: '颁奖理由（转述）', reasonQuote: '颁奖理由（原文）' },
      ...{ prize: '奖金', declared },
    },
    Honor: {
      ...{ result: '结果', rank: '名次', acceptance: '是否接受', tied: '与其他荣誉并列' },
      ...{ share: '份额', announcedOn: '公布日期', reason: '获奖理由（转述）' },
      ...{ reasonQuote: '获奖理由（原文）', note: '备注（转述）' },
      ...{ credit: '原文署名' },
    },
    Figure: { label: '名称', value: '数值', unit: '单位' },
    Statement: {
      ...{ speaker: '发言者', capacity: '发言者身份', event: '活动' },
      ...{ summary: '概要（转述）', quote: '原话' },
    },
    Participant: { capacity: '身份' },
  },
  otherFields: {
    ...{
      names: '名称',
      kind: '种类',
      recipients: '得奖者',
      references: '来源',
      ceremony: '颁奖典礼',
    },
    ...{ attributes: '其他属性', links: '链接', images: '图片', winners: '获奖者', year: '年份' },
    ...{ affiliations: '职务', externalIds: '外部标识符', places: '地点', award: '奖项' },
    ...{ category: '类别', completeness: '完整程度', origins: '来自' },
  },
  dimensions: {
    COUNTRY: {
      label: '国家',
      rule: '荣誉计入来源随之写明的国家；没有写明时，计入得奖者的国家。',
    },
    PLACE: { label: place, rule: '城市、所在地区和国家各占一行，同一荣誉在每一行都计数。' },
    CONTINENT: { label: '大洲', rule: '荣誉按联合国的分组计入其国家所在的大洲。' },
    REGION: {
      label: '世界区域',
      rule: '荣誉按联合国的分组计入其国家所在的区域：一个大洲最多分为五个区域。',
    },
    YEAR: { label: '年份', rule: '荣誉计入其所属届的年份。' },
    DECADE: { label: '年代', rule: '荣誉计入其所属届的年代。' },
    PROGRAM: { label: '奖项计划', rule: '每项荣誉只属于一个奖项计划。' },
    CATEGORY: { label: '类别', rule: '同一类别的各年合并计数。' },
    CATEGORY_KIND: {
      label: '类别种类',
      rule: '荣誉按其类别的种类计数，与得奖者的种类无关。',
    },
    SECTION: { label: '组别', rule: '荣誉计入来源所写的类别组别。' },
    AWARD: { label: '奖项', rule: '同一奖项的各年合并计数。' },
    RECIPIENT: { label: '得奖者', rule: '荣誉计入每个得奖者，不论其角色。' },
    RECIPIENT_KIND: { label: '得奖者种类', rule: '得奖者中的每个种类各计一次。' },
    ROLE: { label: '角色', rule: '得奖者中的每个角色各计一次。' },
    WORK_KIND: { label: '作品类型', rule: '得奖者中来源所写的每种作品类型各计一次。' },
    AFFILIATION: { label: '所属机构', rule: '荣誉计入来源随获奖者写明的机构。' },
    RESULT: { label: '结果', rule: '每项荣誉只有一个结果；获提名后获奖的只计为获奖。' },
    RANK: { label: '名次', rule: '荣誉计入来源给出的名次。' },
    JUROR: { label: '评委', rule: '荣誉计入其类别或整届的每位评委。' },
    GENDER: { label: '性别', rule: '荣誉计入每位得奖人物的性别，前提是有来源写明。' },
    BIRTH_COUNTRY: {
      label: '出生国家',
      rule: '荣誉计入每位得奖人物的出生国家：出生地如今所属的国家，以及来源写明的出生时所属的国家。',
    },
    AGE: { label: '年龄', rule: '荣誉计入每位得奖人物的年龄，前提是知道出生日期。' },
    LEADERSHIP: {
      label: '领导力奖',
      labels: { true: '领导力奖', false: '非领导力奖' },
      rule: '领导力类别中的荣誉计为领导力奖。',
    },
  },
  site: {
    name: '奖项网关',
    wordmark: (thin) => ['奖项', thin('网关')],
    skip: '跳到正文',
    main: '主导航',
    dashboard: '统计图表',
    live: '实时揭晓',
    disputes: '争议',
    changes: '变更',
    sources: '来源',
    footer: (query, docs) => [
      '每个页面都取自公开的数据图。',
      query('自己查询'),
      '。',
      docs('文档（英文）'),
      '。',
    ],
    desk: '编辑台',
    announcementsFeed: '揭晓',
    correctionsFeed: '更正',
    language: '语言',
    namesAsPublished: '原文名称',
  },
  headings: {
    ...{ honors: '荣誉', recipients: '得奖者', figures: '数字', sources: '来源' },
    ...{ products: '产品', projects: '项目' },
  },
  pager: {
    pages: (next) => `分页：${next}`,
    toStart: '回到开头',
    more: '更多',
    moreHonors: '更多荣誉',
    earlierHonors: '更早的荣誉',
    moreWinners: '更多获奖者',
    moreResults: '更多结果',
    earlierYears: '更早的年份',
    earlierEditions: '更早的各届',
    earlierChanges: '更早的变更',
    moreDisputes: '更多争议',
    morePeople: '更多人物',
    moreCitations: '更多引用',
    moreSources: '更多来源',
  },
  share: {
    share: '分享',
    url: '本页网址',
    embed: '嵌入',
    code: '用于您网站的代码',
    copy: '复制',
    copied: '已复制。',
    selected: '文字已选中，请用键盘复制。',
    won: (label, names) => `${label}：${names}。`,
    sentence: (name) => `${name}。`,
    andMore: '等等',
  },
  embed: {
    numbers: '数据',
    onlyJson: '唯一的格式是 json。',
    notUrl: '`url` 必须是本服务器某个页面的网址。',
    notEmbeddable: '此网址没有可以嵌入的页面。',
    more: (count) => `另有 ${format.number(count)} 个`,
    notNamed: (count) => `另有 ${format.number(count)} 个，来源未列名。`,
    sources: (titles, more) =>
      `来源：${titles.join('、')}${more > 0 ? `，另有 ${format.number(more)} 个` : ''}`,
    sourceCount: (count) => `${format.number(count)} 个来源`,
  },
  runQuery: {
    link: '自己运行这个查询',
    explanation: '：在 GraphiQL 中打开生成本页的查询。',
    inApp: '在应用中使用（英文）',
  },
  entity: { formerly: (name) => ['旧称 ', name] },
  honor: {
    rank: (rank) => `第 ${rank} 名`,
    share: (share) => `奖金的 ${share}`,
    tied: '并列',
    disputed: '来源说法不一',
    thisHonor: '这项荣誉',
    unknownRecipient: '得奖者不详',
    unknownRecipients: '来源没有写明是谁',
    unknownAward: '奖项不详',
    as: (name) => `署名 ${name}`,
    onBehalfOf: (organization) => ['代表 ', organization],
    relations: {
      for: (others) => ['凭 ', others],
      to: (others) => ['颁给 ', others],
      with: (others) => ['与 ', others, ' 共同获得'],
      acceptedBy: (others) => ['由 ', others, ' 代领'],
      acceptedFor: (others) => ['代 ', others, ' 领取'],
    },
  },
  award: {
    highest,
    noWinner: '来源没有写明获奖者。',
    description: (award, edition) => `${edition}${award}的全部获奖者和提名者，附来源。`,
    seriesDescription: (award, program) => `${program}${award}历年的获奖者，附来源。`,
    allOfEdition: '本届的全部荣誉',
    allYears: '所有年份',
    throughYears: '历年',
    allHonors: (count) => `全部 ${honors(count)}`,
  },
  gap: {
    counts: (all, named, missing) =>
      `公布 ${number(all)} 个，写明 ${number(named)} 个。其余 ${number(missing)} 个来源没有写明。`,
    origins: (places) => ['他们来自 ', places, '。'],
    theseNumbers: '这些数字',
    named: (named, all, small) => [
      all === null ? `${number(named)} ` : `${number(named)} / ${number(all)} `,
      small('已写明'),
    ],
  },
  sources: {
    mark: (count) => (count === 1 ? '来源' : `${number(count)} 个来源`),
    markOfEntry: (count) => `本条目的${count === 1 ? '来源' : `${number(count)} 个来源`}`,
    markOf: (count, fact) => `${fact}的${count === 1 ? '来源' : `${number(count)} 个来源`}`,
    paragraph: (paragraph) => `第 ${paragraph} 段`,
    page: (page) => `第 ${page} 页`,
    withoutUrl: (publisher, date) => {
      const known = [publisher === null ? null : `由 ${publisher} 发布`, date].filter(Boolean);
      return known.length === 0 ? '未记录网址。' : `未记录网址。${known.join('，')}。`;
    },
  },
  quotations: {
    marked: (words) => `“${words}”`,
    statement: (label, text) => [label('转述：'), text],
    reason: (label, text) => [label('理由（转述）：'), text],
    reasonQuoted: '理由（原文）：',
    note: (label, text) => [label('备注（转述）：'), text],
  },
  statements: { title: '言论', of: (speaker) => `${speaker}的言论` },
  people: {
    title: '人物',
    partOf: (person) => `${person}的角色`,
    thisPart: '这个角色',
    officeOf: (person) => `${person}的职务`,
    affiliations: '职务与成员身份',
    participations: '参与',
  },
  images: {
    title: '图片',
    unknownCredit: '署名不详',
    unknownLicense: '许可不详',
    in: (source) => ['见 ', source],
  },
  log: {
    title: '变更',
    description: '新增、更正和撤回了什么，何时，为何。',
    lead: (count) =>
      count === 0
        ? '新增、更正和撤回的内容，最新的在前。'
        : `新增、更正和撤回的内容，最新的在前：共 ${number(count)} 条。`,
    none: '没有变更。',
    follow: (announcements, corrections) => [
      '用阅读器订阅：',
      announcements('揭晓'),
      '、',
      corrections('更正'),
    ],
    noReason: '没有写明原因',
    reasonRedacted: '原因已删除',
    written: (time, writer, revision) => [
      time,
      writer === null ? '' : `，${writers[writer]}`,
      `，修订版 ${revision}`,
    ],
    source: (source) => ['来源：', source],
    created: (count, kinds) => `新增 ${number(count)} 条：${kinds.join('、')}`,
    valuesRedacted: '此条目的部分内容已按规定删除。',
    whatWasRetracted: '撤回的内容',
    before: '之前',
    after: '之后',
    nothing: '无',
  },
  home: {
    title: '有来源的奖项数据',
    description: '奖项计划、各届、获奖者和荣誉人物，每个事实都附有来源。',
    noWinners: '还没有获奖者',
    nothingPublished: '这里还没有发布任何内容。',
    latest: '最新获奖者',
    wholeEdition: '整届结果',
    next: '即将举行',
    awaited: '已举行，结果尚不清楚',
    programs: '奖项计划',
    data: '数据',
    counts: {
      ...{ programs: '奖项计划', editions: '届', honors: '荣誉', recipients: '得奖者' },
      ...{ sources: '来源', disputes: '争议' },
    },
    revision: (revision, updatedAt, license) => [
      `修订版 ${revision}`,
      updatedAt === null ? '' : ['，', updatedAt],
      license === null ? '。' : `，许可 ${license}。`,
    ],
    whatChanged: '有哪些变更',
  },
  program: {
    label: '奖项计划',
    all: '所有奖项计划',
    show: '显示',
    description: (count, program) => `${program}的 ${editions(count)}，附获奖者和来源。`,
    editions,
    editionsTitle: '各届',
    noEdition: '还没有已知的届。',
    awards: '历年奖项',
    includes: '包括',
    leadsTo: '通往',
    about: (count, foundedYear, organizer) => [
      editions(count),
      foundedYear === null ? '' : `，始于 ${foundedYear} 年`,
      organizer === null ? '' : ['，主办方：', organizer],
    ],
  },
  edition: {
    section: (section) => `${section} 组别`,
    sectionOf: (section) => `（${section} 组别）`,
    undated: '公布日期不详',
    description: (edition) => `${edition}的获奖者、提名者和来源。`,
    ceremony: '颁奖典礼',
    event: '活动',
    noAward: '来源还没有写明任何奖项。',
    otherEditions: '其他各届',
    categories: '类别',
    allCategories: '所有类别',
    allWithoutAward: '所有奖项不详的荣誉',
  },
  event: {
    description: (event) => `${event}的奖项、人物和言论，附来源。`,
    awards: '在此颁发的奖项',
  },
  place: {
    description: (name) => `${name}：授予此地及其所辖各地的奖项，附来源。`,
    ownHonors: '授予此地的荣誉',
    none: '没有已知的荣誉。',
    otherHonors: (name) => `${name}范围内的其他荣誉`,
    countUnder: '这些荣誉授予计入此地的人物、机构、地点和作品。',
    placesWithin: '所辖地点',
  },
  recipient: {
    description: (name) => `${name}及其所获奖项，附来源。`,
    isPlace: '这是一个地点。',
    toPage: (name) => ['前往 ', name, ' 的页面'],
    noHonor: '没有已知的荣誉。',
  },
  work: { honorsOfParts: (work) => `${work}各部分的荣誉`, parts: '组成部分' },
  selection: {
    kicker: '筛选结果',
    description: '全部荣誉，附来源。',
    none: '没有符合条件的荣誉。',
    from: '起始年份',
    to: '截止年份',
  },
  search: {
    title: '搜索',
    titleOf: (query) => `${query}：搜索`,
    description: '按名称、荣誉、地点和年份搜索获奖者、奖项、奖项计划和活动。',
    all: '全部',
    kinds: '结果的种类',
    count: (count) =>
      count === 0
        ? '没有获奖者、奖项、奖项计划或活动含有这样的词。请试试名称的开头，或另一种语言的名称：来源所用的每种语言都可以搜索。'
        : `${number(count)} 个结果。`,
    noneHas: (words) => `这些结果都不含${format.anyOf(quoted(words))}。`,
    without: (words) => `不含 ${words.join('、')}`,
    invitation:
      '请在上方搜索框中输入名称或其中一部分，也可以加上奖项、地点或年份，例如：City Award Guangzhou 2025。来源所用的每种语言的名称都能找到，例如 Guangzhou 或广州。',
  },
  source: {
    description: (title, publisher) =>
      `引自《${title}》的内容${publisher === null ? '' : `，${publisher}`}。`,
    lead: (count, shown) =>
      count === 0
        ? '没有引用它的事实。'
        : `引用它的事实共 ${number(count)} 条${shown === null ? '' : `，本页 ${number(shown)} 条`}。`,
    wholeEntry: '整个条目',
    listDescription: (count) => `事实所依据的 ${number(count)} 份出版物。`,
    listLead: (count) =>
      count === 0 ? '还没有引用任何出版物。' : `事实引自 ${number(count)} 份出版物。`,
    facts: (count, small) => [`${number(count)} `, small('条事实')],
  },
  disputes: {
    title: '来源说法不一之处',
    description: '来源说法不一的事实，各方说法并列。',
    kicker: '争议',
    none: '没有已知的来源分歧。',
    lead: '各方说法及其来源都在这里。在采纳某一说法之前，字段为空；不能为空的字段保留原值。',
    settled: '已采纳一种说法。',
    open: '尚未采纳任何说法。',
    accepted: '已采纳',
    noSource: '没有引用来源。',
  },
  deskPage: {
    title: '编辑台',
    description: '编辑在这里发布和更正奖项。',
    kicker: '编辑专用',
    needed: '编辑台需要 JavaScript，以及角色为 press、curator 或 admin 的访问令牌。',
    notLoaded: '编辑台无法加载。请重新加载页面再试。',
  },
  claims: {
    disagree: '来源说法不一：',
    accepted: '已采纳',
    claim: (value) => `说法 ${value}`,
  },
  dates: {
    days: (from, to) => [from, '至', to],
    announced: (date) => [date, '公布'],
    asOf: (date) => ['截至', date],
    notKnown: '日期不详',
  },
  unknown: {
    facts: (labels) => `不详：${labels.join('、')}。`,
    withoutValue: (count, label) => `${honors(count)}的${label}不详`,
    missing: (label, count, of) =>
      `${label}不详的荣誉不在此列：${of === undefined ? '' : `${number(of)} 项中的 `}${number(count)} 项。`,
  },
  errors: {
    notFound: '找不到页面',
    noPage: '这个网址没有对应的页面。',
    tooMany: '请求过多',
    notAvailable: '暂时无法使用',
    unreachable: '无法连接服务器。请检查网络连接。',
    partNotLoaded: '页面的一部分无法加载。',
    reload: '请重新加载页面再试。',
    toFirstPage: '前往首页',
  },
  searchBox: {
    label: '搜索',
    placeholder: '获奖者、城市、奖项',
    suggestions: '建议',
    found: (count) => (count === 0 ? '没有建议。' : `${number(count)} 条建议。`),
  },
  sentences: (sentences) => sentences.join(''),
  charts: {
    name: (labels) => labels.join('，'),
    mark: (name, count) => `${name}：${honors(count)}`,
    labeled: (label, value) => `${label}：${number(value)}`,
    notOnMap: (entries) => ['地图上没有：', ...format.listOf(entries), '。'],
    noMap: '坐标不详，因此没有地图。',
    pointWithin: (name, { latitude, longitude }) =>
      `标记所示为${name}境内的一点：${degrees(latitude, '北纬', '南纬')}，${degrees(longitude, '东经', '西经')}。`,
    filledCountry: (country) =>
      country === null
        ? '坐标不详。着色的是这个国家。'
        : `坐标不详。着色的是它所在的国家：${country}。`,
  },
  dashboard: {
    title: (dimensions) => `按${format.list(dimensions)}统计的荣誉`,
    description: (title, scope) => `${title}，依据来源计数：${scope}。`,
    lead: (scope) => `${scope}。`,
    scope: (programs, years, results) =>
      [
        programs.length === 0 ? '所有奖项计划' : format.list(programs),
        yearsText(years),
        results.length === 0 ? '所有结果' : results.join('、'),
      ].join('，'),
    noNumbers: '数据图没有返回这些数字。',
    chooseLess: '请选择一个奖项计划、较少的年份，或只选一个维度。',
    none: '没有符合条件的荣誉。',
    controls: '统计范围',
    program: '奖项计划',
    allPrograms: '所有奖项计划',
    from: '起始年份',
    to: '截止年份',
    anyYear: '不限',
    by: '按',
    andBy: '再按',
    nothingElse: '不再细分',
    results: '结果（不选即为全部）',
    chart: '图表',
    charts: { map: '地图', lines: '折线图', heat: '热力图', bars: '条形图' },
    show: '显示',
    marks: '每个标记都通往它所计的荣誉；下表有各项数字和链接。',
    withoutLink: '不能确定的年龄（如 54-55）没有链接。',
    moreRows: (shown, more) => `图表显示前 ${number(shown)} 行，另有 ${number(more)} 行。`,
    shadedYears: '在带阴影的年份，某一届写明的获奖者少于公布的人数。',
    outlinedYears: '在带虚线框的年份，没有已知的届。',
    hiddenLines: (shown, all) =>
      `共 ${number(all)} 项，图表只能容纳其中最大的 ${number(shown)} 项。`,
    hiddenColumns: (shown, all) => `共 ${number(all)} 列，图表只能容纳 ${number(shown)} 列。`,
    hatched:
      '一次查询最多返回 1,000 个最大的数字；画有斜线的格子和折线的断开处不在其中，也可能是 0。',
    saveAs: (name) => `存为 ${name}`,
    pictureFailed: '此浏览器无法绘制图片。',
    counting: '计数规则',
    total: (count, status) => [status(`共 ${honors(count)}。`), '每项在总数中只计一次。'],
    overlapping: '一项荣誉可能计入多行，因此各行之和可能大于总数。',
    notOverlapping: '一项荣誉只计入一行，因此各行之和等于总数。',
    partOfRows: (shown, all, rest) =>
      `共 ${number(all)} 行，显示 ${number(shown)} 行。其余 ${honors(rest)}不在其中任何一行。`,
    allRows: (count) => `${number(count)} 行全部显示，没有遗漏。`,
    unknownRow: (sentence, label) => [`${sentence}。它们单独占一行（`, label, '），可能没有显示。'],
    declared: (counts) =>
      `${editions(counts.editionCount)}中有 ${editions(counts.declaringEditionCount)}的来源写明了获奖者人数：公布 ${number(counts.declared)} 个，写明姓名的 ${number(counts.named)} 个。`,
    partialYears: (years) => `以下年份写明的获奖者少于公布的人数：${years}。`,
    yearsWithoutEdition: (years) => `以下年份没有已知的届：${years}。`,
    period: (from, to) => `${from} 至 ${to}`,
    morePeriods: (count) => `另外 ${number(count)} 个时段`,
    numbers: '数字',
    table: '数字表格',
    honors: '荣誉',
    firstRowsOfTable: (count) => `表格只有前 ${number(count)} 行。`,
    allRowsAsCsv: (count) => `全部 ${number(count)} 行（CSV）`,
    tableAsCsv: '表格（CSV）',
    valueOf: (name) => `（${name}）`,
  },
  live: {
    title: '实时揭晓',
    description: '各奖项计划的获奖者，公布即见。',
    lead: '获奖者一经公布即在此显示。请选择一个奖项计划，并保持其页面打开。',
    awardsToCome: '即将颁发',
    programs: '奖项计划',
    otherPrograms: '其他奖项计划',
    noProgram: '还没有已知的奖项计划。',
    programTitle: (edition) => `实时揭晓：${edition}`,
    programDescription: (program) => `${program}的获奖者，公布即见。`,
    noEdition: '还没有已知的届。请重新加载本页查看。',
    toProgram: '前往奖项计划',
    ceremony: '颁奖典礼',
    noWinner: '还没有公布获奖者。',
    earlier: '此前揭晓',
    allWinners: '本届的全部获奖者',
    pending: '尚待揭晓',
    corrected: '已更正',
    connection: {
      none: '请重新加载本页查看新结果。',
      open: '新结果一经公布即在此显示。',
      lost: '连接中断，正在重试。',
    },
    forHall: '会场屏幕',
    forDarkHall: '会场屏幕（深色）',
    published: (time) => [time, '公布'],
    entry: '条目与来源',
    withoutWinner: '提名与表彰',
    turn: (first, last, of) => `第 ${number(first)}–${number(last)} 位，共 ${number(of)} 位`,
    newResult: (award, who, result) => `${award}：${who}，${result}。`,
    correctedResult: (award, who, result) => `更正：${award}：${who}，${result}。`,
    retractedResult: '一项结果已撤回。',
    manyResults: '公布了多项结果。',
  },
  feeds: {
    announcements: {
      title: '奖项网关：揭晓',
      subtitle: '获奖、特别提名和提名，公布即见。',
    },
    corrections: {
      title: '奖项网关：更正',
      subtitle: '公布之后更改、撤回和删除的内容。',
    },
    created: (kind, label) => `${kind}：${label}`,
    changed: (action, label) => `${action}：${label}`,
    changedField: (action, field, label) => `${action}（${field}）：${label}`,
    before: (value) => `之前：${value}`,
    after: (value) => `之后：${value}`,
    nothing: '无',
    redacted: '此条目的部分内容已按规定删除。',
    reason: (text) => `原因：${text}`,
    source: (title) => `来源：${title}`,
  },
  docs: {
    title: '文档（英文）',
    description: '如何查询奖项网关、在其上开发并用它发布。',
    search: '搜索文档',
    submit: '搜索',
    noResults: '没有结果。请减少词语再试。',
    groups: { guides: '指南', reference: '参考', contributors: '供贡献者阅读' },
  },
};
