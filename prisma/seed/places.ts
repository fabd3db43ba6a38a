/** Where the demo's sponsors sit: one district in each of six provinces. */
export const PLACES = {
  "11": { regionCode: "110105", city: "北京", address: "北京市朝阳区", street: "望京东路", areaCode: "010" },
  "31": { regionCode: "310115", city: "上海", address: "上海市浦东新区", street: "张杨路", areaCode: "021" },
  "32": {
    regionCode: "320106",
    city: "南京",
    address: "江苏省南京市鼓楼区",
    street: "中山北路",
    areaCode: "025",
  },
  "33": {
    regionCode: "330106",
    city: "杭州",
    address: "浙江省杭州市西湖区",
    street: "文三路",
    areaCode: "0571",
  },
  "44": {
    regionCode: "440305",
    city: "深圳",
    address: "广东省深圳市南山区",
    street: "科苑路",
    areaCode: "0755",
  },
  "51": {
    regionCode: "510107",
    city: "成都",
    address: "四川省成都市武侯区",
    street: "天府大道",
    areaCode: "028",
  },
} as const satisfies Record<string, Place>;

export type DemoProvince = keyof typeof PLACES;

export interface Place {
  readonly regionCode: string;
  readonly city: string;
  /** Province, city and district as a certificate writes them. */
  readonly address: string;
  readonly street: string;
  readonly areaCode: string;
}
