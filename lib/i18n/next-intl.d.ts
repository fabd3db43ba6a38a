import type { Locale as PortalLocale } from "./locale";
import type { Messages as PortalMessages } from "./messages/zh-CN";

declare module "use-intl" {
  interface AppConfig {
    Locale: PortalLocale;
    Messages: PortalMessages;
  }
}
