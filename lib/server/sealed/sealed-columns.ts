import "server-only";

/** A table with columns whose values are sealed texts, or JSON that holds such. */
export interface SealedTable {
  readonly table: string;
  readonly type: "text" | "jsonb";
  readonly columns: readonly string[];
  /** Primary key, by which the rows are read in batches. */
  readonly key: string;
  readonly keyType: "uuid" | "text";
  /** The only row that holds sealed values, where a table has other uses. */
  readonly onlyKey?: string;
}

const ID = { key: "id", keyType: "uuid" } as const;

/** Every column that the key ring seals; whoever adds one adds it here, or the keys cannot be changed. */
export const SEALED_TABLES: readonly SealedTable[] = [
  { table: "account", type: "text", columns: ["email_cipher", "mobile_cipher"], ...ID },
  { table: "filing_subject", type: "text", columns: ["cert_no_cipher"], ...ID },
  { table: "order_key", type: "text", columns: ["key_cipher"], key: "order_id", keyType: "uuid" },
  { table: "outbox_message", type: "text", columns: ["to_cipher", "body_cipher"], ...ID },
  {
    ...{ table: "registry_domain", type: "text", columns: ["holder_cert_no_cipher"] },
    ...{ key: "domain", keyType: "text" },
  },
  { table: "second_factor", type: "text", columns: ["secret_cipher"], key: "account_id", keyType: "uuid" },
  { table: "service_code", type: "text", columns: ["target_cipher"], key: "code", keyType: "text" },
  { table: "service_code_trust", type: "text", columns: ["contact_cipher"], ...ID },
  { table: "sink_message", type: "text", columns: ["to_cipher", "body_cipher"], ...ID },
  { table: "sms_challenge", type: "text", columns: ["mobile_cipher"], ...ID },
  { table: "filing_draft", type: "jsonb", columns: ["answers"], ...ID },
  { table: "submission", type: "jsonb", columns: ["answers"], ...ID },
  {
    ...{ table: "instance_setting", type: "jsonb", columns: ["value"] },
    ...{ key: "key", keyType: "text", onlyKey: "secrets-check" },
  },
];
