import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { CELL_ENDINGS } from "@/lib/forms/import-state";
import { INSTANCE_COLUMNS } from "@/lib/forms/instance-row";
import { requireActor } from "@/lib/server/auth/require-actor";
import { ImportPage } from "../../import-page";
import { importInstancesAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).admin.importing.instances.title };
}

export default async function ImportInstancesPage() {
  await requireActor(["ADMIN"]);
  const { instances } = (await getMessages()).admin.importing;
  return (
    <ImportPage
      back="/admin/instances"
      words={{ ...instances, id: instances.columns.id, name: instances.columns.name }}
      columns={INSTANCE_COLUMNS}
      action={importInstancesAction}
      accept={[...CELL_ENDINGS, "text/csv"].join()}
    />
  );
}
