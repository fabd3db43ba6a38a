const PLACES = `
  北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南
  重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 台湾 香港 澳门
  石家庄 太原 呼和浩特 沈阳 大连 长春 哈尔滨 南京 苏州 无锡 常州 徐州 杭州 宁波 温州 绍兴 合肥 福州 厦门 泉州
  南昌 济南 青岛 烟台 郑州 洛阳 武汉 长沙 广州 深圳 珠海 佛山 东莞 中山 南宁 桂林 海口 三亚 成都 绵阳 贵阳
  昆明 大理 丽江 拉萨 西安 兰州 西宁 银川 乌鲁木齐`;

const IDIOMS = `
  一帆风顺 一马当先 一鸣惊人 一心一意 万事如意 万紫千红 三心二意 不忘初心 与时俱进 世外桃源 千里之行 厚积薄发
  名副其实 四海为家 大器晚成 天长地久 天马行空 如鱼得水 守株待兔 实事求是 岁月如歌 开门见山 心想事成 志同道合
  想入非非 愚公移山 持之以恒 无忧无虑 日积月累 春暖花开 有志竟成 欣欣向荣 水到渠成 流连忘返 温故知新 滴水穿石
  独一无二 画龙点睛 百花齐放 知行合一 精益求精 继往开来 自强不息 花好月圆 行云流水 诗情画意 金玉满堂 锦上添花
  闻鸡起舞 顺其自然 风雨同舟 风和日丽 鸟语花香 鹏程万里 龙马精神`;

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/**
 * First content of the lists of places and idioms that an individual's site name should not contain: the
 * provinces and best-known cities in their short form, and common idioms. Both are open and only warn.
 *
 * @source fields.md §9.2 (F464) of the domain notes names the kinds; the choice of words is ours
 */
export const PROPER_NOUNS = { places: words(PLACES), idioms: words(IDIOMS) } as const;
