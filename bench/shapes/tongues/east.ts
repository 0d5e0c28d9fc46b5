import { tongueOf } from './tongue.ts';

/** Chinese, of common characters. */
export const zh = tongueOf({
  lang: 'zh-Hans',
  familyFirst: true,
  glue: '',
  family: `王:Wang 李:Li 张:Zhang 刘:Liu 陈:Chen 杨:Yang 黄:Huang 赵:Zhao 吴:Wu 周:Zhou 徐:Xu 孙:Sun 马:Ma 朱:Zhu
    胡:Hu 郭:Guo 何:He 高:Gao 林:Lin 罗:Luo 郑:Zheng 梁:Liang 谢:Xie 宋:Song 唐:Tang 许:Xu 韩:Han 冯:Feng 邓:Deng
    曹:Cao 彭:Peng 曾:Zeng 肖:Xiao 田:Tian 董:Dong 袁:Yuan 潘:Pan 于:Yu 蒋:Jiang 蔡:Cai 余:Yu 杜:Du 叶:Ye 程:Cheng
    苏:Su 魏:Wei 吕:Lü 丁:Ding 任:Ren 沈:Shen 姚:Yao 卢:Lu 钟:Zhong 汪:Wang 欧阳:Ouyang 司马:Sima`,
  given: `伟:wei 芳:fang 娜:na 敏:min 静:jing 丽:li 强:qiang 磊:lei 军:jun 洋:yang 勇:yong 艳:yan 杰:jie 娟:juan 涛:tao
    明:ming 超:chao 秀:xiu 霞:xia 平:ping 刚:gang 桂:gui 英:ying 华:hua 文:wen 建:jian 国:guo 志:zhi 海:hai 波:bo
    红:hong 玉:yu 春:chun 梅:mei 云:yun 飞:fei 龙:long 宇:yu 浩:hao 然:ran 子:zi 涵:han 欣:xin 怡:yi 晨:chen 佳:jia
    思:si 雨:yu 天:tian 永:yong 光:guang 学:xue 德:de 成:cheng 东:dong 兰:lan 清:qing 月:yue 安:an 乐:le`,
  syllables: `海:hai 江:jiang 山:shan 南:nan 北:bei 东:dong 西:xi 安:an 州:zhou 宁:ning 川:chuan 湖:hu 河:he 阳:yang
    城:cheng 新:xin 长:chang 金:jin 广:guang 福:fu 云:yun 龙:long 清:qing 泉:quan 昌:chang 德:de 平:ping 定:ding
    永:yong 临:lin 石:shi 青:qing 白:bai 通:tong 连:lian 门:men 港:gang 关:guan 台:tai 桥:qiao 春:chun 华:hua`,
  topics: `水务 能源 健康 交通 教育 住房 气候 文化 科学 音乐 电影 食品 照明 海洋 森林 数据 安全 旅游 体育 设计 历史 航天 贸易
    和平`,
  forms: {
    region: '{s}省|{s}自治州',
    city: '{s}市',
    district: '{s}区|{s}新区',
    zone: '{s}{t}产业园|{s}{t}开发区',
    company: '{s}{t}集团|{s}{t}科技有限公司|{s}{t}股份有限公司',
    university: '{s}大学|{s}{t}大学',
    government: '{s}{t}局|{s}{t}管理委员会',
    academy: '{s}{t}科学院',
    nonprofit: '{s}{t}基金会|{s}{t}协会',
    organizer: '{s}{t}会展中心',
    team: '{s}{t}团队',
    product: '{s}{t}平台|{s}智慧{t}系统',
    project: '{s}智慧{t}项目|{s}{t}大脑',
    work: '{s}的{t}|{s}{t}记',
    program: '{s}{t}奖',
    reason: '表彰其在{s}推动{t}发展的贡献。',
  },
});

export const ja = tongueOf({
  lang: 'ja',
  familyFirst: true,
  glue: '',
  family: `佐藤:Sato 鈴木:Suzuki 高橋:Takahashi 田中:Tanaka 伊藤:Ito 渡辺:Watanabe 山本:Yamamoto 中村:Nakamura 小林:Kobayashi
    加藤:Kato 吉田:Yoshida 山田:Yamada 佐々木:Sasaki 山口:Yamaguchi 松本:Matsumoto 井上:Inoue 木村:Kimura 林:Hayashi
    斎藤:Saito 清水:Shimizu 山崎:Yamazaki 森:Mori 池田:Ikeda 橋本:Hashimoto 阿部:Abe 石川:Ishikawa 前田:Maeda 藤田:Fujita
    小川:Ogawa 後藤:Goto 岡田:Okada 長谷川:Hasegawa 村上:Murakami 近藤:Kondo 石井:Ishii 坂本:Sakamoto`,
  given: `健:ken 太:ta 郎:ro 一:ichi 美:mi 子:ko 香:ka 恵:e 直:nao 樹:ki 明:aki 春:haru 夏:natsu 秋:aki 幸:yuki 真:ma
    由:yu 里:ri 奈:na 大:dai 輔:suke 和:kazu 也:ya 誠:makoto 翔:sho 愛:ai さくら:sakura ひな:hina ゆい:yui リサ:risa`,
  syllables: `東:to 京:kyo 大:o 阪:saka 横:yoko 浜:hama 山:yama 川:kawa 島:shima 松:matsu 高:taka 長:naga 野:no 田:ta
    原:hara 富:fu 岡:oka 福:fuku 広:hiro 仙:sen 台:dai 金:kana 沢:zawa 熊:kuma 本:moto 宮:miya 崎:saki 青:ao 森:mori`,
  topics: `水道 エネルギー 健康 交通 教育 住宅 気候 文化 科学 音楽 映画 食 照明 海洋 森林 データ 安全 観光 スポーツ デザイン 歴史 宇宙
    貿易 平和`,
  forms: {
    region: '{s}県',
    city: '{s}市',
    district: '{s}区|{s}町',
    zone: '{s}{t}パーク',
    company: '株式会社{s}{t}|{s}{t}ホールディングス',
    university: '{s}大学|{s}{t}大学',
    government: '{s}{t}庁|{s}{t}局',
    academy: '{s}{t}アカデミー',
    nonprofit: '公益財団法人{s}{t}財団|{s}{t}協会',
    organizer: '{s}{t}イベント',
    team: '{s}{t}チーム',
    product: '{s}{t}プラットフォーム|スマート{t}{s}',
    project: '{s}スマート{t}プロジェクト',
    work: '{s}の{t}|{t}と{s}',
    program: '{s}{t}賞',
    reason: '{s}の{t}への貢献。',
  },
});

export const ko = tongueOf({
  lang: 'ko',
  familyFirst: true,
  glue: '',
  family: `김:Kim 이:Lee 박:Park 최:Choi 정:Jung 강:Kang 조:Cho 윤:Yoon 장:Jang 임:Lim 한:Han 오:Oh 서:Seo 신:Shin 권:Kwon
    황:Hwang 안:Ahn 송:Song 류:Ryu 전:Jeon 홍:Hong 고:Ko 문:Moon 양:Yang 손:Son 배:Bae 백:Baek 허:Heo 남궁:Namgung`,
  given: `민:min 준:jun 서:seo 연:yeon 지:ji 우:woo 현:hyun 수:su 영:young 진:jin 은:eun 하:ha 윤:yun 도:do 예:ye 재:jae
    성:sung 호:ho 미:mi 경:kyung 희:hee 정:jung 아:ah 태:tae 훈:hoon 상:sang 혜:hye 유:yu 나:na 라:ra`,
  syllables: `서:seo 울:ul 부:bu 산:san 대:dae 구:gu 인:in 천:cheon 광:gwang 주:ju 전:jeon 수:su 원:won 성:seong 남:nam
    고:go 양:yang 용:yong 창:chang 청:cheong 안:an 포:po 항:hang 김:gim 해:hae 평:pyeong 강:gang 릉:neung`,
  topics: `수자원 에너지 건강 교통 교육 주택 기후 문화 과학 음악 영화 식품 조명 해양 산림 데이터 안전 관광 스포츠 디자인 역사 우주 무역
    평화`,
  forms: {
    region: '{s}도',
    city: '{s}시',
    district: '{s}구|{s}동',
    zone: '{s} {t} 산업단지',
    company: '주식회사 {s}{t}|{s} {t} 그룹',
    university: '{s}대학교|{s}{t}대학교',
    government: '{s}{t}청|{s} {t}공사',
    academy: '{s}{t}한림원',
    nonprofit: '{s}{t}재단|{s}{t}협회',
    organizer: '{s} {t} 전시',
    team: '{s} {t} 팀',
    product: '{s} {t} 플랫폼|스마트 {t} {s}',
    project: '{s} 스마트 {t} 사업',
    work: '{s}의 {t}|{t} 이야기',
    program: '{s} {t}상',
    reason: '{s}의 {t} 발전에 기여하였다.',
  },
});
