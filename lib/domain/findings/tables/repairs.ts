import type { FindingCode } from "../finding";

/**
 * How a fault of a file is repaired, where the sentence of its finding does not say so.
 *
 * @source materials.md §3 of the domain notes for the faults; the wording is ours
 */
export const REPAIRS = {
  M101: {
    zh: "请将图片另存为JPG或PNG格式后重新上传。",
    en: "Save the image as JPG or PNG and upload it again.",
  },
  M102: {
    zh: "请压缩图片，或调低相机分辨率重新拍摄后上传。",
    en: "Make the image smaller, or take it again at a lower resolution of the camera.",
  },
  M105: {
    zh: "请上传有效期内的证件；证件已换领的，请同时修改填写的有效期。",
    en: "Upload a valid document; if it has been renewed, also change the dates you entered.",
  },
  M106: {
    zh: "填写有误的，请修改；图片不清晰或传错证件的，请更换图片。",
    en: "Correct what you entered, or replace the image if it is unclear or of another document.",
  },
  M108: {
    zh: "请确认文件能在本机打开后重新上传；无法打开的，请重新拍摄或导出。",
    en: "Check that the file opens on your device and upload it again; if it does not, photograph or export it anew.",
  },
} as const satisfies Partial<Record<FindingCode, { readonly zh: string; readonly en: string }>>;
