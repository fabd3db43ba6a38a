import { expect, test } from "vitest";
import { citizenIdCheckCharacter } from "./citizen-id";
import { isHkMacaoResidence, isTaiwanResidence, suggestResidencePermit } from "./residence-permit";

const TODAY = "2026-11-21";
const withCheck = (body: string): string => body + citizenIdCheckCharacter(body);

test.each([
  ["810000199505050014", true, false],
  ["830000197808080020", false, true],
  [withCheck("82000019950505001"), true, false],
  [withCheck("84000019950505001"), false, false],
  [withCheck("81000119950505001"), false, false],
  [withCheck("83000119950505001"), false, false],
  ["810000199505050015", false, false],
  [withCheck("81000020270101001"), false, false],
  [withCheck("83000019950230001"), false, false],
  ["110101199001010015", false, false],
])("%s is a permit for Hong Kong and Macao: %s, for Taiwan: %s", (value, hkMacao, taiwan) => {
  expect(isHkMacaoResidence(value, TODAY)).toBe(hkMacao);
  expect(isTaiwanResidence(value, TODAY)).toBe(taiwan);
});

test.each([
  ["810000199505050014", "HK_MACAO_RESIDENCE"],
  ["820000199505050014", "HK_MACAO_RESIDENCE"],
  ["830000197808080020", "TAIWAN_RESIDENCE"],
  ["110101199001010015", null],
  ["", null],
])("a resident number %j suggests %s", (certNo, suggested) => {
  expect(suggestResidencePermit(certNo)).toBe(suggested);
});
