import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { type AdminPage, AdminTabs } from "@/components/admin/admin-tabs";
import { FilterBar, type FilterControl } from "@/components/admin/filter-bar";
import type { PageLinks } from "@/components/admin/keyset-links";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { findUiTexts } from "@/lib/i18n/ui-texts";
import type { Search } from "@/lib/server/sealed/sealed-search";

export interface ListPageProps {
  readonly desk: AdminPage;
  /** Address of the list, which its filter leads to. */
  readonly path: string;
  /** Takes the filter instead, where something is typed that does not belong into an address. */
  readonly search?: ((form: FormData) => Promise<void>) | undefined;
  /** What there is to say of what was searched for. */
  readonly trouble?: Search["trouble"] | undefined;
  readonly title: string;
  readonly lead?: string;
  /** What was done before the list was shown again. */
  readonly done?: string | null;
  /** Where rows are added. */
  readonly add?: { readonly href: string; readonly text: string };
  /** What stands between that and the filter. */
  readonly above?: ReactNode;
  readonly controls: readonly FilterControl[];
  readonly links: PageLinks;
  /** The table. */
  readonly children: ReactNode;
}

/** A list of the administrators' desk: filter, table, neighbouring pages. */
export async function ListPage(props: ListPageProps) {
  const { desk, path, search, trouble, title, lead, done, add, above, controls, links, children } = props;
  const { orders, pages, tabs } = (await getMessages()).admin;
  return (
    <>
      <PageHead title={title} lead={lead} />
      <AdminTabs current={desk} texts={tabs} />
      {done ? (
        <Notice kind="success" live className="mb-4">
          {done}
        </Notice>
      ) : null}
      {add ? (
        <p className="mb-4">
          <ButtonLink href={add.href} variant="secondary">
            {add.text}
          </ButtonLink>
        </p>
      ) : null}
      {above}
      <FilterBar
        action={path}
        search={search}
        trouble={trouble}
        label={orders.filter}
        controls={controls}
        texts={orders}
        ui={await findUiTexts()}
      />
      {children}
      <div className="mt-4">
        <Pagination
          previous={links.first ?? links.previous}
          next={links.next}
          texts={{ ...pages, previous: links.first ? pages.first : pages.previous }}
        />
      </div>
    </>
  );
}
