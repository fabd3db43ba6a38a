import { findAccount, query } from "./database.mjs";

export default async function Layout({ children }) {
  const account = await findAccount();
  const unread = account
    ? await query("select count(*) from inbox_notice where account_id = $1 and read_at is null", [account.id])
    : [];
  return (
    <html lang="en">
      <body>
        <p>{`${account?.display_name} ${unread[0]?.count}`}</p>
        {children}
      </body>
    </html>
  );
}
