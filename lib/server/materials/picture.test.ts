import { expect, test } from "vitest";
import { pictureName, VARIANTS } from "./picture";

test("a picture is named by us, in signs that a header takes as they are, with the ending of what it is", () => {
  const id = "01a1fbd4-f501-7b7c-97ba-f147fbac78e8";
  expect(VARIANTS.map((variant) => pictureName(id, variant, "image/jpeg"))).toEqual([
    `${id}-original.jpg`,
    `${id}-preview.jpg`,
    `${id}-thumb.jpg`,
  ]);
  expect(pictureName(id, "original", "image/png")).toMatch(/^[\w-]+\.png$/);
});
