import type { Metadata } from "next";
import { getLocale, getMessages } from "next-intl/server";
import { AccountTable } from "@/components/admin/account-table";
import { keysetLinks } from "@/components/admin/keyset-links";
import { StaffForm } from "@/components/admin/staff-form";
import { EmptyState } from "@/components/ui/empty-state";
import { formatList, formatShortDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages/zh-CN";
import { findUiTexts } from "@/lib/i18n/ui-texts";
import { type AccountFilter, type AccountLine, listAccounts } from "@/lib/server/admin/list-accounts";
import { paramOf, parsePage, type SearchParams } from "@/lib/server/admin/order-filter";
import { requireActor } from "@/lib/server/auth/require-actor";
import { now } from "@/lib/server/clock";
import { db } from "@/lib/server/db/client";
import { readSearch } from "@/lib/server/sealed/sealed-search";
import { ListPage } from "../list-page";
import { provinceName } from "../orders/order-words";
import { searchAccountsAction } from "../search-actions";
import { changeAccountStatusAction, createStaffAction, resetSecondFactorAction } from "./actions";

const PATH = "/admin/users";
const ROLES = ["APPLICANT", "REVIEWER", "BUREAU", "ADMIN"] as const;
const STAFF = ["REVIEWER", "BUREAU", "ADMIN"] as const;
const STATUSES = ["ACTIVE", "DISABLED"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).admin.users.title };
}

function parseFilter(params: SearchParams, q: string): AccountFilter {
  return {
    q,
    role: ROLES.find((role) => role === paramOf(params, "role")) ?? null,
    status: STATUSES.find((status) => status === paramOf(params, "status")) ?? null,
  };
}

function rowOf(line: AccountLine, selfId: string, locale: Locale, admin: Messages["admin"]) {
  const provinces = line.provinces.map((code) => provinceName(locale, code));
  const all = line.role === "BUREAU" ? admin.users.allProvinces : "";
  return {
    id: line.id,
    name: line.displayName,
    role: admin.roles[line.role],
    contact: [line.email, line.mobile].filter(Boolean).join(" · "),
    provinces: provinces.length > 0 ? formatList(locale, provinces) : all,
    created: formatShortDate(line.createdAt),
    isActive: line.status === "ACTIVE",
    isDemo: line.isDemo,
    isSelf: line.id === selfId,
    hasSecondFactor: line.hasSecondFactor,
  };
}

function doneText(done: string, users: Messages["admin"]["users"]): string | null {
  if (done === "disabled") return users.disabledDone;
  if (done === "reset") return users.resetDone;
  return done === "enabled" ? users.enabledDone : null;
}

function StaffSection({ messages, ui }: { messages: Messages; ui: Awaited<ReturnType<typeof findUiTexts>> }) {
  const { admin, account } = messages;
  const { users } = admin;
  return (
    <div className="mb-4">
      <StaffForm
        action={createStaffAction}
        roles={STAFF.map((role) => ({ value: role, label: admin.roles[role] }))}
        texts={{
          create: users.create,
          createLead: users.createLead,
          email: users.email,
          role: users.role,
          displayName: users.displayName,
          organisation: users.organisation,
          organisationHint: users.organisationHint,
          provinces: users.provinces,
          provincesHint: users.provincesHint,
          submit: users.submit,
          unexpected: account.unexpected,
        }}
        ui={ui}
      />
    </div>
  );
}

export default async function UsersPage({ searchParams }: PageProps<"/admin/users">) {
  const actor = await requireActor(["ADMIN"]);
  const params = await searchParams;
  const [locale, messages, ui] = [await getLocale(), await getMessages(), await findUiTexts()];
  const { admin } = messages;
  const { users } = admin;
  const { q, s, trouble } = readSearch(params, { accountId: actor.id, at: now() });
  const filter = parseFilter(params, q);
  const page = await listAccounts(db, filter, parsePage(params));
  return (
    <ListPage
      desk="users"
      path={PATH}
      search={searchAccountsAction}
      trouble={trouble}
      title={users.title}
      done={doneText(paramOf(params, "done"), users)}
      above={<StaffSection messages={messages} ui={ui} />}
      controls={[
        { name: "q", label: users.q, value: filter.q, hint: users.qHint },
        {
          name: "role",
          label: users.role,
          value: filter.role ?? "",
          options: ROLES.map((value) => ({ value, label: admin.roles[value] })),
        },
        {
          name: "status",
          label: users.status,
          value: filter.status ?? "",
          options: [
            { value: "ACTIVE", label: users.active },
            { value: "DISABLED", label: users.disabled },
          ],
        },
      ]}
      links={keysetLinks(PATH, { ...filter, q: null, s }, page)}
    >
      <AccountTable
        rows={page.rows.map((line) => rowOf(line, actor.id, locale, admin))}
        texts={users}
        change={changeAccountStatusAction}
        reset={resetSecondFactorAction}
        empty={<EmptyState title={users.empty} />}
      />
    </ListPage>
  );
}
