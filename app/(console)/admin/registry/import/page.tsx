import type { Metadata } from "next";
import { getMessages } from "next-intl/server";
import { REGISTRY_COLUMNS } from "@/lib/forms/registry-row";
import { requireActor } from "@/lib/server/auth/require-actor";
import { REGISTRY_ENDINGS } from "@/lib/server/registry/registry-table";
import { ImportPage } from "../../import-page";
import { importRegistryAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getMessages()).admin.importing.registry.title };
}

export default async function ImportRegistryPage() {
  await requireActor(["ADMIN"]);
  const { registry } = (await getMessages()).admin.importing;
  return (
    <ImportPage
      back="/admin/registry"
      words={{ ...registry, id: registry.columns.service, name: registry.columns.service_name }}
      columns={REGISTRY_COLUMNS}
      action={importRegistryAction}
      accept={[...REGISTRY_ENDINGS, "text/csv", "application/json"].join()}
    >
      <p className="flex flex-wrap gap-x-5">
        {(["csv", "json"] as const).map((format) => (
          <a key={format} className="link" href={`/api/registry-template/${format}`} download>
            {registry.template[format]}
          </a>
        ))}
      </p>
    </ImportPage>
  );
}
