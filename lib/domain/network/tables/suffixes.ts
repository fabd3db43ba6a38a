import { toAsciiDomain } from "../domain-name";
import type { DomainSuffix, SuffixApproval } from "../domain-suffix";

interface SuffixGroup {
  readonly approved: SuffixApproval;
  readonly note: string;
  readonly suffixes: string;
}

const GROUPS: readonly SuffixGroup[] = [
  {
    approved: "YES",
    note: "CNNIC, second levels and regional second levels (TLD1)",
    suffixes: `
      cn com.cn net.cn org.cn gov.cn edu.cn ac.cn mil.cn bj.cn sh.cn tj.cn cq.cn he.cn sx.cn nm.cn
      ln.cn jl.cn hl.cn js.cn zj.cn ah.cn fj.cn jx.cn sd.cn ha.cn hb.cn hn.cn gd.cn gx.cn hi.cn
      sc.cn gz.cn yn.cn xz.cn sn.cn gs.cn qh.cn nx.cn xj.cn tw.cn hk.cn mo.cn 中国 公司 网络 政务 公益`,
  },
  {
    approved: "YES",
    note: "listed as fileable by a provider for Beijing, from 2019 (T21)",
    suffixes: `
      com net biz info mobi pro tel cc tv co top wang ren citic xin shop ltd vip ink club site fun
      online store tech work law beer design wiki art love xyz group center chat city company cool
      email fund gold guru pub run show social team today video world zone life live plus auto
      cloud fashion fit host link luxe press sohu space website yoga icu`,
  },
  {
    approved: "YES",
    note: "public copy of the MIIT list, undated (TLD1), certainty C",
    suffixes: `
      archi baby band bio black blue bond cab cafe cash college cyou fan fans fyi games green kim
      lotto market mba media monster news organic pet pink poker promo protection red rent sale
      school security shopping ski storage studio tax technology theatre unicom uno vin vote voto`,
  },
  {
    approved: "YES",
    note: "Chinese suffixes of a list that names the MIIT site as its source (TLD2)",
    suffixes: `
      网址 商城 网店 中信 商标 广东 佛山 信息 手机 在线 中文网 集团 我爱你 商店 企业 娱乐 游戏 购物 餐厅 招聘 时尚 移动 网站 联通 世界 健康`,
  },
  {
    approved: "NO",
    note: "refused (T21, I19)",
    suffixes: `
      org hk tw jp io me win dev`,
  },
  {
    approved: "NO",
    note: "country suffix other than .cn .cc .tv .co (T21, I19)",
    suffixes: `
      ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs
      bt bv bw by bz ca cd cf cg ch ci ck cl cm cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er
      es et eu fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hm hn hr
      ht hu id ie il im in iq ir is it je jm jo ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr
      ls lt lu lv ly ma mc md mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng
      ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc
      sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr
      tt tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt zm zw`,
  },
  {
    approved: "UNKNOWN",
    note: "refused in T21, listed in TLD1",
    suffixes: `
      asia`,
  },
];

/**
 * First content of the suffix table: every suffix the Ministry is known to have approved or refused.
 *
 * @source fields.md §7.8 of the domain notes; country suffixes: ISO 3166-1 codes of the public suffix list
 */
export const SUFFIXES: readonly DomainSuffix[] = GROUPS.flatMap(({ approved, note, suffixes }) =>
  suffixes
    .trim()
    .split(/\s+/)
    .map((suffix) => ({ suffix, ascii: toAsciiDomain(suffix) ?? suffix, approved, note })),
);
