const TRADITIONAL =
  "佔係個傢傳價優冊動務匯區協嗶國圖團報場壇壜夥學寶導廣強彙彿後悳愛應戲戶搆摺據攜時曆書會東條業榮構樂樣" +
  "機檢檯權欵歷殺氣測瀏熱營燿獨現產産療發監眾瞭稱箇簽籌籤糰紀約紅級絡統綫維網綵線繫罈罎習聞聯臺艦華葯藉" +
  "藝藥衆術製視覽計訊訓託記訪設訴証評詢試說説論證讀讓貓財貸費貿資賣賭購跤車軟載輸轉農遊遞郵醫釘釦銷錄録" +
  "鍾鐘鐵閃閑閒間閱閲險雲電頁頂頭頻額颱颳飛飲餓馬騰體髮鬧魚麼麽黃齣龍";

const SIMPLIFIED =
  "占系个家传价优册动务汇区协哔国图团报场坛坛伙学宝导广强汇佛后德爱应戏户构折据携时历书会东条业荣构乐样" +
  "机检台权款历杀气测浏热营耀独现产产疗发监众了称个签筹签团纪约红级络统线维网彩线系坛坛习闻联台舰华药借" +
  "艺药众术制视览计讯训托记访设诉证评询试说说论证读让猫财贷费贸资卖赌购交车软载输转农游递邮医钉扣销录录" +
  "钟钟铁闪闲闲间阅阅险云电页顶头频额台刮飞饮饿马腾体发闹鱼么么黄出龙";

/**
 * Simplified forms of the traditional and variant characters that occur in keywords: 國 → 国.
 *
 * @source the Hant-Hans transform of the Unicode CLDR, restricted to the characters of the keyword table
 */
export const SIMPLIFIED_FORMS: ReadonlyMap<string, string> = new Map(
  Array.from(TRADITIONAL, (character, index) => [character, SIMPLIFIED.charAt(index)]),
);
