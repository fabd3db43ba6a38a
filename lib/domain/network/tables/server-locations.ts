/**
 * Places a server can stand (服务器放置地): by the two-digit GB/T 2260 code of the province, with the bit of the
 * filing form as decimal text. The bits exceed 32: sum them with BigInt.
 *
 * @source fields.md §7.9 of the domain notes
 */
export const SERVER_LOCATIONS = {
  "11": { bit: "2", zh: "北京", en: "Beijing" },
  "12": { bit: "268435456", zh: "天津", en: "Tianjin" },
  "13": { bit: "1024", zh: "河北", en: "Hebei" },
  "14": { bit: "134217728", zh: "山西", en: "Shanxi" },
  "15": { bit: "1048576", zh: "内蒙古", en: "Inner Mongolia" },
  "21": { bit: "262144", zh: "辽宁", en: "Liaoning" },
  "22": { bit: "32768", zh: "吉林", en: "Jilin" },
  "23": { bit: "8192", zh: "黑龙江", en: "Heilongjiang" },
  "31": { bit: "33554432", zh: "上海", en: "Shanghai" },
  "32": { bit: "65536", zh: "江苏", en: "Jiangsu" },
  "33": { bit: "8589934592", zh: "浙江", en: "Zhejiang" },
  "34": { bit: "1", zh: "安徽", en: "Anhui" },
  "35": { bit: "8", zh: "福建", en: "Fujian" },
  "36": { bit: "131072", zh: "江西", en: "Jiangxi" },
  "37": { bit: "16777216", zh: "山东", en: "Shandong" },
  "41": { bit: "256", zh: "河南", en: "Henan" },
  "42": { bit: "512", zh: "湖北", en: "Hubei" },
  "43": { bit: "16384", zh: "湖南", en: "Hunan" },
  "44": { bit: "16", zh: "广东", en: "Guangdong" },
  "45": { bit: "64", zh: "广西", en: "Guangxi" },
  "46": { bit: "2048", zh: "海南", en: "Hainan" },
  "50": { bit: "4", zh: "重庆", en: "Chongqing" },
  "51": { bit: "8388608", zh: "四川", en: "Sichuan" },
  "52": { bit: "128", zh: "贵州", en: "Guizhou" },
  "53": { bit: "4294967296", zh: "云南", en: "Yunnan" },
  "54": { bit: "2147483648", zh: "西藏", en: "Tibet" },
  "61": { bit: "67108864", zh: "陕西", en: "Shaanxi" },
  "62": { bit: "32", zh: "甘肃", en: "Gansu" },
  "63": { bit: "4194304", zh: "青海", en: "Qinghai" },
  "64": { bit: "2097152", zh: "宁夏", en: "Ningxia" },
  "65": { bit: "1073741824", zh: "新疆", en: "Xinjiang" },
} as const satisfies Record<string, { bit: string; zh: string; en: string }>;
