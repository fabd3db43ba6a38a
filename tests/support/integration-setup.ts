import { afterAll, vi } from "vitest";
import { setClock } from "@/lib/server/clock";

// Outside of a request nobody knows the reader's language.
vi.mock("next-intl/server", () => ({
  getLocale: async () => "zh-CN",
  getTranslations: async () => () => "",
}));

// The files of a worker share their modules: none may leave its time to the next.
afterAll(() => setClock(null));
